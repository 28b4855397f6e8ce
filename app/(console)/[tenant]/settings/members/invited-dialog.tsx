"use client";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { Dialog } from "@/app/_ui/dialog";
import { SecretOnce } from "@/app/_ui/secret-field";
import type { Invited } from "./use-inviting";

/** What came of each invitation; the links that no mail carries are shown this one time. */
export function InvitedDialog({ results, onClose }: { results: readonly Invited[]; onClose: () => void }) {
  const t = useTranslations("members.invitations");
  const say = useSay();
  const mailed = results.filter(({ how }) => how === "mailed").map(({ email }) => email);
  const invited = results.filter(({ how }) => how !== "refused").length;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("resultTitle", { count: invited })}
      footer={
        <Button variant="primary" autoFocus onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {mailed.length > 0 && <p className="text-table">{t("sentTo", { emails: mailed.join(", ") })}</p>}
        {results.map((result) => {
          const { email } = result;
          if (result.how === "mailed") return null;
          if (result.how === "refused") {
            return (
              <Callout key={email} tone="fail">
                {t("refusedFor", { email, reason: say(result.reason) })}
              </Callout>
            );
          }
          return (
            <div key={email} className="flex flex-col gap-2">
              {result.reason && (
                <Callout tone="warn">{t("mailFailedFor", { email, reason: say(result.reason) })}</Callout>
              )}
              <SecretOnce label={t("linkFor", { email })} value={result.link}>
                {t("linkOnce", { email })}
              </SecretOnce>
            </div>
          );
        })}
      </div>
    </Dialog>
  );
}
