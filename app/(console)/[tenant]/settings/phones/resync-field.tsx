"use client";
import { useWatch } from "react-hook-form";
import { TextField } from "@/app/_ui/form-fields";
import { durationWords } from "./phone-words";

/** How often a phone asks for its file without being told to. */
export function ResyncField() {
  const seconds = Number(useWatch({ name: "resyncSeconds" }));
  const words = Number.isFinite(seconds) && seconds >= 1 ? ` Now: every ${durationWords(seconds)}.` : "";
  return (
    <TextField
      name="resyncSeconds"
      label="Resync interval"
      type="number"
      unit="seconds"
      min={300}
      max={604_800}
      step={300}
      help={`How often a phone takes its file anew.${words}`}
    />
  );
}
