"use client";
import { useWatch } from "react-hook-form";
import { TextField } from "@/app/_ui/form-fields";

/** Asked only where it counts. */
export function ZtpHoursField() {
  const ztp: unknown = useWatch({ name: "ztp" });
  if (ztp !== "time_limited") return null;
  return (
    <TextField
      name="ztpHours"
      label="Ztp credentials work for"
      type="number"
      unit="hours"
      min={1}
      max={8760}
      help="Counted from the registration. At most a year (8,760 hours)."
      className="max-w-60"
    />
  );
}
