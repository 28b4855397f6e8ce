"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
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
  const t = useTranslations("device.line");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useMutation(trpc.devices.update.mutationOptions());
  const line = device.lines[index];
  if (!line) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("edit", { number: line.number })}
      description={t("description", { name: device.name })}
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
          toast.done(t("saved"));
          onClose();
          return undefined;
        }}
      >
        <FieldRow>
          <TextField name="number" label={t("number")} autoFocus />
          <TextField name="displayName" label={t("displayName")} optional />
        </FieldRow>
        <FieldRow>
          <TextField name="userId" label={t("userId")} spellCheck={false} help={t("userIdHelp")} />
          <TextField name="authId" label={t("authId")} optional spellCheck={false} help={t("authIdHelp")} />
        </FieldRow>
        <SecretField name="password" label={t("password")} stored />
        <TextField
          name="registrar"
          label={t("registrar")}
          optional
          spellCheck={false}
          help={t("registrarHelp")}
        />
        <FieldRow>
          <TextField name="port" label={t("port")} type="number" optional help={t("portHelp")} />
          <SelectField name="transport" label={t("transport")} options={transports} />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
