"use client";
import { useTranslations } from "use-intl/react";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { SecretField } from "@/app/_ui/secret-field";
import { chosenPairSchema } from "@/server/credentials/schema";

type Pair = { username: string; password: string };

/** The one pair of the tenant, as somebody has it in phones already. */
export function ChosenPair({
  onClose,
  onChosen,
}: {
  onClose: () => void;
  onChosen: (pair: Pair) => Promise<void>;
}) {
  const t = useTranslations("settings.advanced.rotation");
  return (
    <Dialog open onOpenChange={onClose} title={t("pairTitle")} description={t("pairHelp")}>
      <Form
        schema={chosenPairSchema}
        defaultValues={{ username: "", password: "" }}
        submitLabel={t("pairSubmit")}
        onCancel={onClose}
        onSubmit={async (pair) => {
          await onChosen(pair);
          onClose();
        }}
      >
        <TextField name="username" label={t("pairUser")} mono spellCheck={false} />
        <SecretField name="password" label={t("pairPassword")} stored={false} help={t("pairPasswordHelp")} />
      </Form>
    </Dialog>
  );
}
