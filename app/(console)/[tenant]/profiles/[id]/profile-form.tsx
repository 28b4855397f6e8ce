"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { profileFormSchema, settingNames } from "@/server/profiles/schema";
import { asRefusal } from "../../devices/refusal";
import type { Profile } from "../types";
import { LaidSetting } from "./laid-setting";

/** The name, and each setting with a switch: set in this profile, or inherited. */
export function ProfileForm({ tenant, profile }: { tenant: string; profile: Profile }) {
  const t = useTranslations("profiles.form");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.profiles.update.mutationOptions());
  const { id, name, settings, devices, inherited } = profile;
  return (
    <Form
      schema={profileFormSchema}
      defaultValues={{
        name,
        settings: {
          ntpServer: settings.ntpServer ?? null,
          timeZone: settings.timeZone ?? null,
          language: settings.language ?? null,
          resyncSeconds: settings.resyncSeconds ?? null,
          codecs: settings.codecs ?? null,
        },
      }}
      onSubmit={async (values) => {
        try {
          await save.mutateAsync({ tenant, id, ...values });
        } catch (error) {
          return asRefusal(error, "name");
        }
        await Promise.all([
          queries.invalidateQueries({ queryKey: trpc.profiles.pathKey() }),
          queries.invalidateQueries({ queryKey: trpc.devices.pathKey() }),
        ]);
        toast.done(t("saved"), { detail: t("savedDetail", { count: devices }) });
        return undefined;
      }}
    >
      <TextField name="name" label={t("name")} help={t("nameHelp")} />
      <section aria-labelledby="profile-settings">
        <h2 id="profile-settings" className="font-semibold text-base">
          {t("title")}
        </h2>
        <p className="mt-0.5 text-ink-2 text-table">{t("why")}</p>
        <div className="mt-3 divide-y divide-line border-line border-y">
          {settingNames.map((setting) => (
            <LaidSetting key={setting} setting={setting} inherited={inherited} />
          ))}
        </div>
      </section>
    </Form>
  );
}
