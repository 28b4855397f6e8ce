"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Callout } from "@/app/_ui/callout";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { describeError } from "@/app/_ui/form-errors";
import { RadioCardsField, SelectField } from "@/app/_ui/form-fields";
import { LinkButton } from "@/app/_ui/link-button";

const hows = ["add", "only", "remove"] as const;
/** After what a device has, instead of it, or away from it. */
export type AssignHow = (typeof hows)[number];

type Props = {
  tenant: string;
  /** "Lobby", "12 devices" */
  many: string;
  onClose: () => void;
  onAssign: (profileId: string, how: AssignHow) => void;
};

/** Which profile the chosen devices get, and what becomes of those they have. */
export function AssignProfile({ tenant, many, onClose, onAssign }: Props) {
  const t = useTranslations("devices.assign");
  const say = useSay();
  const trpc = useTRPC();
  const profiles = useQuery(trpc.profiles.list.queryOptions({ tenant }));
  const options = profiles.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const none = profiles.data !== undefined && options.length === 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { many })}
      description={none ? t("none") : t("description")}
      footer={none && <LinkButton href={`/${tenant}/profiles`}>{t("open")}</LinkButton>}
    >
      {profiles.error && <Callout tone="fail">{say(describeError(profiles.error).message)}</Callout>}
      {options.length > 0 && (
        <Form
          schema={z.object({ profileId: z.string().min(1, t("missing")), how: z.enum(hows) })}
          defaultValues={{ profileId: "", how: "add" }}
          unguarded
          submitLabel={t("submit")}
          onCancel={onClose}
          onSubmit={async ({ profileId, how }) => {
            onAssign(profileId, how);
            onClose();
          }}
        >
          <SelectField name="profileId" label={t("profile")} options={options} placeholder={t("choose")} />
          <RadioCardsField
            name="how"
            label={t("how")}
            options={hows.map((how) => ({
              value: how,
              label: t(`${how}.label`),
              help: t(`${how}.help`),
            }))}
          />
        </Form>
      )}
    </Dialog>
  );
}
