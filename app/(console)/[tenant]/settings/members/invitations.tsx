"use client";
import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { InvitationList } from "./invitation-list";
import { InviteDialog } from "./invite-dialog";

/** Who is invited into the tenant and has not joined yet. */
export function Invitations({ slug }: { slug: string }) {
  const t = useTranslations("members.invitations");
  const list = useQuery(useTRPC().invitations.list.queryOptions({ tenant: slug }));
  const [inviting, setInviting] = useState(false);
  const mailIsSetUp = list.data?.mailIsSetUp ?? false;
  return (
    <Section
      title={t("title")}
      help={t("help")}
      actions={
        <Button icon={<UserPlus />} onClick={() => setInviting(true)}>
          {t("invite")}
        </Button>
      }
    >
      {list.isError && !list.data ? (
        <LoadFailed error={list.error} retry={() => list.refetch()} />
      ) : (
        <InvitationList slug={slug} invitations={list.data?.items} mailIsSetUp={mailIsSetUp} />
      )}
      {inviting && <InviteDialog slug={slug} mailIsSetUp={mailIsSetUp} onClose={() => setInviting(false)} />}
    </Section>
  );
}
