"use client";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { TextField } from "@/app/_ui/form-fields";
import { suggestSlug } from "./tenant-words";

/** What the tenant is called in addresses. Follows the name until somebody types another; fixed once it exists. */
export function SlugField({ slug }: { slug: string | undefined }) {
  const t = useTranslations("tenants.form");
  const { setValue, getFieldState, formState } = useFormContext();
  const name: unknown = useWatch({ name: "name" });
  const typed = getFieldState("slug", formState).isDirty;
  const own = slug !== undefined;
  useEffect(() => {
    if (own || typed || typeof name !== "string") return;
    setValue("slug", suggestSlug(name));
  }, [own, typed, name, setValue]);
  return (
    <TextField
      name="slug"
      label={t("slug")}
      mono
      spellCheck={false}
      readOnly={own}
      help={t(own ? "slugFixed" : "slugHelp")}
    />
  );
}
