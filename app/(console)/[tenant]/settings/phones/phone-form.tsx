"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { SecretField } from "@/app/_ui/secret-field";
import { toast } from "@/app/_ui/toast";
import { phoneSettingsSchema, setPhoneSettingsInput } from "@/server/settings/schema";
import { CodecsField } from "./codecs-field";
import { languages, type Phone } from "./phone-words";
import { ResyncField } from "./resync-field";
import { TimeZoneField } from "./time-zone-field";

const phoneForm = phoneSettingsSchema.extend({ adminPassword: setPhoneSettingsInput.shape.adminPassword });

export function PhoneForm({ slug, phone }: { slug: string; phone: Phone }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.settings.setPhone.mutationOptions());
  const { hasAdminPassword, ...values } = phone;
  return (
    <Form
      schema={phoneForm}
      secrets={["adminPassword"]}
      defaultValues={{ ...values, adminPassword: undefined }}
      onSubmit={async (changed) => {
        await save.mutateAsync({ tenant: slug, ...changed });
        await queries.invalidateQueries({ queryKey: trpc.settings.get.queryKey({ tenant: slug }) });
        toast.done("Saved.", { detail: "The next file a phone takes has it." });
      }}
    >
      <TextField
        name="ntpServer"
        label="NTP server"
        mono
        spellCheck={false}
        help="Where phones get the time. A host name or an IP address."
      />
      <TimeZoneField
        name="timeZone"
        label="Time zone"
        help="What the clock on the phone shows. Summer time is kept by the zone."
      />
      <SelectField
        name="language"
        label="Language"
        options={languages(phone.language)}
        help="Of the display and of the phone's web interface. A phone that does not speak it keeps its own."
      />
      <ResyncField />
      <CodecsField
        name="codecs"
        label="Codecs, in order"
        help="A call uses the first one that both ends speak."
      />
      <SecretField
        name="adminPassword"
        label="Password of the phones' web interface"
        stored={hasAdminPassword}
        help="8 to 64 characters. Whoever has it can change a phone in the browser. It is kept encrypted and not shown again."
      />
    </Form>
  );
}
