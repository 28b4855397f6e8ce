"use client";
import { useWatch } from "react-hook-form";
import { TextField } from "@/app/_ui/form-fields";
import { durationWords } from "./phone-words";

/** How often a phone asks for its file without being told to. */
export function ResyncField() {
  const seconds = Number(useWatch({ name: "resyncSeconds" }));
  const sensible = seconds >= 300 && seconds <= 604_800;
  const words = sensible ? ` ${seconds.toLocaleString("en-GB")} seconds are ${durationWords(seconds)}.` : "";
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
