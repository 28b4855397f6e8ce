"use client";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { TextField } from "@/app/_ui/form-fields";

/** Asked only where it counts. */
export function ZtpHoursField() {
  const t = useTranslations("settings.advanced.credentials");
  const ztp: unknown = useWatch({ name: "ztp" });
  if (ztp !== "time_limited") return null;
  return (
    <TextField
      name="ztpHours"
      label={t("hours")}
      type="number"
      unit={t("hoursUnit")}
      min={1}
      max={8760}
      help={t("hoursHelp")}
      className="max-w-60"
    />
  );
}
