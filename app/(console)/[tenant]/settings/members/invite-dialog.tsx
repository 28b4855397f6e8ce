"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RadioCardsField, TextareaField } from "@/app/_ui/form-fields";
import { memberRole } from "@/server/invitations/schema";
import { InvitedDialog } from "./invited-dialog";
import { readEmails } from "./read-emails";
import { type Invited, useInviting } from "./use-inviting";

const AT_ONCE = 50;
const inviteForm = z.object({ emails: z.string().max(20_000), role: memberRole });

/** Invites one or many people into the tenant with one role. */
export function InviteDialog({
  slug,
  mailIsSetUp,
  onClose,
}: {
  slug: string;
  mailIsSetUp: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("members");
  const { invite, done } = useInviting(slug);
  const [count, setCount] = useState(0);
  const [results, setResults] = useState<Invited[]>();
  if (results) return <InvitedDialog results={results} onClose={onClose} />;

  const refusal = ({ emails, wrong }: ReturnType<typeof readEmails>) => {
    if (wrong) return t("invitations.notEmail", { email: wrong });
    if (emails.length === 0) return t("invitations.noEmail");
    return emails.length > AT_ONCE ? t("invitations.tooMany") : null;
  };
  return (
    <Dialog open onOpenChange={onClose} title={t("invitations.dialogTitle")}>
      <Form
        unguarded
        schema={inviteForm}
        defaultValues={{ emails: "", role: "viewer" }}
        submitLabel={t("invitations.submit")}
        onCancel={onClose}
        onSubmit={async (values) => {
          const read = readEmails(values.emails);
          const message = refusal(read);
          if (message) return { message, fields: { emails: message } };
          setCount(read.emails.length);
          setResults(await invite(read.emails, values.role));
        }}
      >
        <TextareaField
          name="emails"
          rows={2}
          label={t("invitations.emails")}
          spellCheck={false}
          help={
            <>
              {t("invitations.emailsHelp")}{" "}
              {mailIsSetUp ? t("invitations.emailsMailed") : t("invitations.emailsHanded")}
            </>
          }
        />
        <RadioCardsField
          name="role"
          label={t("role.label")}
          options={[
            { value: "viewer", label: t("role.viewer"), help: t("roleHelp.viewer") },
            { value: "admin", label: t("role.admin"), help: t("roleHelp.admin") },
          ]}
        />
        <p aria-live="polite" className="text-ink-2 text-table empty:hidden">
          {count > 1 ? t("invitations.progress", { done, count }) : ""}
        </p>
      </Form>
    </Dialog>
  );
}
