"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { SecretField } from "@/app/_ui/secret-field";
import { toast } from "@/app/_ui/toast";
import { lineInput } from "@/server/devices/schema";
import { asRefusal } from "../refusal";
import type { Device } from "./types";

const emptyIsNone = (text: string | undefined) => text?.trim() || undefined;
const { number, userId, displayName, port, transport } = lineInput.shape;
/** As the form has it: an emptied text is left out, so that the server's own default stands. */
const fields = z.object({
  number,
  userId,
  authId: z.string().max(128).transform(emptyIsNone),
  displayName: displayName.transform(emptyIsNone),
  registrar: z.string().max(253).transform(emptyIsNone),
  port,
  transport,
  password: lineInput.shape.password.or(z.literal("").transform(() => undefined)),
});
const transports = ["udp", "tcp", "tls"].map((value) => ({ value, label: value.toUpperCase() }));

type Props = { tenant: string; device: Device; index: number; onClose: () => void };

/** One SIP account; its password can be replaced, never read. */
export function EditLine({ tenant, device, index, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useMutation(trpc.devices.update.mutationOptions());
  const line = device.lines[index];
  if (!line) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Edit line ${line.number}`}
      description={`A SIP account of ${device.name}. The phone takes it when it asks for its configuration next.`}
    >
      <Form
        schema={fields}
        defaultValues={{ ...line, password: undefined }}
        unguarded
        onCancel={onClose}
        onSubmit={async (values) => {
          const lines = device.lines.map((one, at) => (at === index ? values : one));
          try {
            await update.mutateAsync({ tenant, mac: device.mac, lines });
          } catch (error) {
            const refusal = asRefusal(error);
            const own = Object.entries(refusal.fields ?? {}).map(([name, words]) => [
              name.replace(`lines.${index}.`, ""),
              words,
            ]);
            return { ...refusal, ...(own.length > 0 ? { fields: Object.fromEntries(own) } : {}) };
          }
          void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
          toast.done("Saved.");
          onClose();
          return undefined;
        }}
      >
        <FieldRow>
          <TextField name="number" label="Number" autoFocus />
          <TextField name="displayName" label="Display name" optional />
        </FieldRow>
        <FieldRow>
          <TextField
            name="userId"
            label="SIP user"
            spellCheck={false}
            help="Another user gets a new password unless you give one."
          />
          <TextField
            name="authId"
            label="Auth user"
            optional
            spellCheck={false}
            help="Empty: the SIP user."
          />
        </FieldRow>
        <SecretField name="password" label="SIP password" stored />
        <TextField
          name="registrar"
          label="Registrar"
          optional
          spellCheck={false}
          help="Host or address of the PBX. Empty: the tenant’s SIP domain."
        />
        <FieldRow>
          <TextField
            name="port"
            label="Port"
            type="number"
            optional
            help="Empty: the usual one of the transport."
          />
          <SelectField name="transport" label="Transport" options={transports} />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
