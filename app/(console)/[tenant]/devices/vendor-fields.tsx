"use client";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { FieldRow } from "@/app/_ui/form";
import { SelectField } from "@/app/_ui/form-fields";
import { macSchema } from "@/server/devices/mac";
import { guessVendor } from "@/server/vendors/guess-vendor";
import { findModel } from "@/server/vendors/models";
import { modelOptionsOf, vendorOptions } from "./device-fields";

/** Vendor and model of the form's phone. The vendor follows the MAC as a guess; whoever knows better changes it. */
export function VendorFields() {
  const t = useTranslations("devices.form");
  const { setValue, getValues } = useFormContext<{ mac: string; vendor: string; model: string }>();
  const vendor: string = useWatch({ name: "vendor" });
  const mac = macSchema.safeParse(useWatch({ name: "mac" })).data;
  const guess = mac ? guessVendor(mac) : null;
  useEffect(() => {
    if (guess !== null) setValue("vendor", guess);
  }, [guess, setValue]);
  const before = useRef(vendor);
  useEffect(() => {
    if (before.current === vendor) return;
    before.current = vendor;
    if (!findModel(vendor, getValues("model"))) setValue("model", "");
  }, [vendor, getValues, setValue]);
  return (
    <FieldRow>
      <SelectField
        name="vendor"
        label={t("vendor")}
        options={vendorOptions}
        help={t(guess === vendor ? "vendorGuess" : "vendorHelp")}
      />
      <SelectField
        name="model"
        label={t("model")}
        options={modelOptionsOf(vendor)}
        placeholder={t("modelPlaceholder")}
      />
    </FieldRow>
  );
}
