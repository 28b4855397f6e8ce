"use client";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { TextField } from "@/app/_ui/form-fields";
import { durationWords } from "./phone-words";

/** How often a phone asks for its file without being told to. */
export function ResyncField() {
  const t = useTranslations("settings.phones");
  const seconds = Number(useWatch({ name: "resyncSeconds" }));
  const sensible = seconds >= 300 && seconds <= 604_800;
  return (
    <TextField
      name="resyncSeconds"
      label={t("resync")}
      type="number"
      unit={t("seconds")}
      min={300}
      max={604_800}
      step={300}
      help={sensible ? t("resyncHelpIs", { seconds, duration: durationWords(t, seconds) }) : t("resyncHelp")}
    />
  );
}
