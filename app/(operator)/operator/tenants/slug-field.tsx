"use client";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { TextField } from "@/app/_ui/form-fields";
import { suggestSlug } from "./tenant-words";

/** What the tenant is called in addresses. Follows the name until somebody types another; fixed once it exists. */
export function SlugField({ slug }: { slug: string | undefined }) {
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
      label="Slug"
      mono
      spellCheck={false}
      readOnly={own}
      help={
        own
          ? "It stands in addresses and cannot be changed."
          : "Stands in addresses and cannot be changed later."
      }
    />
  );
}
