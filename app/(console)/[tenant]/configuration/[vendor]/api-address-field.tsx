"use client";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/form-fields";

/** The service's address: its vendor's own unless an installation has another one between. */
export function ApiAddressField({ service }: { service: { name: string; defaultApiUrl: string } }) {
  const t = useTranslations("configuration.form");
  const { setValue } = useFormContext();
  const value: unknown = useWatch({ name: "apiUrl" });
  const changed = value !== service.defaultApiUrl;
  return (
    <div>
      <TextField
        name="apiUrl"
        label={t("apiUrl")}
        mono
        inputMode="url"
        spellCheck={false}
        help={changed ? undefined : t("apiUrlOwn", { service: service.name })}
      />
      {changed && (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-ink-3 text-table">
          {t("apiUrlOther", { service: service.name })}
          <Button
            variant="quiet"
            size="small"
            className="-my-1"
            onClick={() =>
              setValue("apiUrl", service.defaultApiUrl, {
                shouldDirty: true,
                shouldTouch: true,
                shouldValidate: true,
              })
            }
          >
            {t("apiUrlReset")}
          </Button>
        </p>
      )}
    </div>
  );
}
