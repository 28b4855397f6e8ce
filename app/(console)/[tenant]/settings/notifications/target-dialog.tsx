"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RadioCardsField, SelectField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { createTargetInput, notificationEvents, targetKinds } from "@/server/notifications/schema";
import { AddressField } from "./address-field";
import { EventsField } from "./events-field";
import type { Language, Target } from "./types";
import { useReadAgain } from "./use-read-again";

type Props = {
  slug: string;
  /** The one to edit; without it one is added. */
  target: Target | undefined;
  languages: readonly Language[];
  onClose: () => void;
  /** A webhook was added: its secret is to be shown, and then it is over. */
  onSecret: (made: { address: string; secret: string }) => void;
};

/** Where to, of what, in which language. The kind of a target stays what it is. */
export function TargetDialog({ slug, target, languages, onClose, onSecret }: Props) {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const readAgain = useReadAgain(slug);
  const create = useMutation(trpc.notifications.create.mutationOptions());
  const update = useMutation(trpc.notifications.update.mutationOptions());
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={target ? t("editTitle", { address: target.address }) : t("addTitle")}
    >
      <Form
        unguarded
        schema={createTargetInput}
        defaultValues={{
          kind: target?.kind ?? "email",
          address: target?.address ?? "",
          events: target?.events ?? [...notificationEvents],
          language: target?.language ?? "en",
        }}
        submitLabel={t(target ? "save" : "add")}
        onCancel={onClose}
        onSubmit={async ({ kind, ...values }) => {
          const { address } = values;
          if (target) {
            await update.mutateAsync({ tenant: slug, id: target.id, ...values });
            await readAgain();
            toast.done(t("saved", { address }));
            return onClose();
          }
          const { secret } = await create.mutateAsync({ tenant: slug, kind, ...values });
          await readAgain();
          if (secret) return onSecret({ address, secret });
          toast.done(t("added", { address }));
          onClose();
        }}
      >
        {!target && (
          <RadioCardsField
            name="kind"
            label={t("kind.label")}
            options={targetKinds.map((kind) => ({
              value: kind,
              label: t(`kind.${kind}`),
              help: t(`kindHelp.${kind}`),
            }))}
          />
        )}
        <AddressField />
        <EventsField />
        <SelectField
          name="language"
          label={t("language")}
          help={t("languageHelp")}
          options={languages.map(({ id, name }) => ({ value: id, label: name }))}
          className="max-w-60"
        />
      </Form>
    </Dialog>
  );
}
