import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Status } from "@/app/_ui/badge";
import type { Invitation } from "./use-inviting";

/** Where an invitation stands: what became of its mail, or that its link is over. */
export function InvitationState({ invitation: { expiresAt, mail } }: { invitation: Invitation }) {
  const t = useTranslations("members.invitations");
  const say = useSay();
  if (expiresAt < new Date()) return <Status tone="failed">{t("expired")}</Status>;
  if (!mail) return <Status tone="waiting">{t("handOver")}</Status>;
  if (mail.sent) return <Status tone="waiting">{t("mailed")}</Status>;
  return (
    <Status tone="failed">
      <span title={mail.reason ? say(mail.reason) : undefined}>{t("mailFailed")}</span>
    </Status>
  );
}
