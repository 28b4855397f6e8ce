"use client";
import { useTranslations } from "use-intl/react";
import { createDeviceFields } from "@/server/devices/schema";
import { modelsOf, vendorIds } from "@/server/vendors/models";
import { vendorName } from "@/server/vendors/vendor-names";

/** What a phone is taken for until something tells. */
export const FIRST_VENDOR = "snom";

export const vendorOptions = vendorIds
  .map((value) => ({ value, label: vendorName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, "en"));
export const modelOptionsOf = (vendor: string) =>
  modelsOf(vendor).map((model) => ({ value: model, label: model }));

const given = createDeviceFields.pick({ mac: true, model: true, name: true, extension: true });
const withVendor = given.extend({ vendor: createDeviceFields.shape.vendor });

function useModelMissing() {
  const t = useTranslations("devices.form");
  return { path: ["model"], message: t("modelMissing") };
}

/** What is filled in of one of many phones, whose vendor is that of all. */
export function useRowFields() {
  return given.refine(({ model }) => model !== "", useModelMissing());
}

/** What is filled in of a new phone. */
export function useDeviceFields() {
  return withVendor.refine(({ model }) => model !== "", useModelMissing());
}
