"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { profileFormSchema } from "@/server/profiles/schema";
import { asRefusal } from "../devices/refusal";
import { profileHref } from "./types";

/** A profile by its name; what it sets is chosen on its page, which comes next. */
export function AddProfile({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("profiles.add");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const create = useMutation(trpc.profiles.create.mutationOptions());
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} description={t("description")}>
      <Form
        unguarded
        schema={profileFormSchema.pick({ name: true })}
        defaultValues={{ name: "" }}
        submitLabel={t("submit")}
        onCancel={onClose}
        onSubmit={async ({ name }) => {
          try {
            const made = await create.mutateAsync({ tenant, name });
            void queries.invalidateQueries({ queryKey: trpc.profiles.pathKey() });
            toast.done(t("done", { name: made.name }));
            router.push(profileHref(tenant, made.id));
          } catch (error) {
            return asRefusal(error, "name");
          }
          return undefined;
        }}
      >
        <TextField name="name" label={t("name")} help={t("help")} autoFocus />
      </Form>
    </Dialog>
  );
}
