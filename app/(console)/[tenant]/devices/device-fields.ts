"use client";
import { useTranslations } from "use-intl/react";
import { createDeviceFields } from "@/server/devices/schema";
import { modelsOf } from "@/server/vendors/models";

export const vendor = "snom";
export const modelOptions = modelsOf(vendor).map((model) => ({ value: model, label: model }));

const given = createDeviceFields.pick({ mac: true, model: true, name: true, extension: true });

/** What is filled in of a new phone. */
export function useDeviceFields() {
  const t = useTranslations("devices.form");
  return given.refine(({ model }) => model !== "", { path: ["model"], message: t("modelMissing") });
}
