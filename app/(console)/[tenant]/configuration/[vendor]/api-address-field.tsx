"use client";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/form-fields";

/** The service's address: its vendor's own unless an installation has another one between. */
export function ApiAddressField({ service }: { service: { name: string; defaultApiUrl: string } }) {
  const { setValue } = useFormContext();
  const value: unknown = useWatch({ name: "apiUrl" });
  const changed = value !== service.defaultApiUrl;
  return (
    <div>
      <TextField
        name="apiUrl"
        label="API address"
        mono
        inputMode="url"
        spellCheck={false}
        help={changed ? undefined : `The address of ${service.name} itself.`}
      />
      {changed && (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-ink-3 text-table">
          Not the address of {service.name} itself.
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
            Reset to default
          </Button>
        </p>
      )}
    </div>
  );
}
