"use client";
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
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Choose the pair of this tenant"
      description="For phones that hold a pair already. A random pair is safer: nobody has to know it."
    >
      <Form
        schema={chosenPairSchema}
        defaultValues={{ username: "", password: "" }}
        submitLabel="Hand out this pair"
        onCancel={onClose}
        onSubmit={async (pair) => {
          await onChosen(pair);
          onClose();
        }}
      >
        <TextField name="username" label="HTTP user" mono spellCheck={false} />
        <SecretField name="password" label="HTTP password" stored={false} help="At least 16 characters." />
      </Form>
    </Dialog>
  );
}
