"use client";
import { X } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { FieldFrame } from "@/app/_ui/field";
import { Mono } from "@/app/_ui/mono";
import { Select } from "@/app/_ui/select";
import { draftFields, type Mapping, type SourceTable } from "./read-rows";

type Props = {
  name: string;
  table: SourceTable;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  onDrop: () => void;
};

const NONE = "none";

/** Which column of a table is what, guessed and to be put right, with what the first rows then say. */
export function ColumnMapping({ name, table, mapping, onChange, onDrop }: Props) {
  const t = useTranslations("addDevices.columns");
  const form = useTranslations("devices.form");
  const id = useId();
  const width = Math.max(
    table.heading?.length ?? 0,
    ...table.records.slice(0, 50).map(({ cells }) => cells.length),
  );
  const columns = Array.from({ length: width }, (_, at) => ({
    value: String(at),
    label: table.heading?.[at] || t("column", { number: at + 1 }),
  }));
  const sample = (at: number | undefined) =>
    at === undefined ? [] : table.records.slice(0, 2).flatMap(({ cells }) => cells[at]?.trim() || []);
  return (
    <fieldset className="rounded-md border border-line bg-surface p-4">
      <legend className="sr-only">{t("title")}</legend>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 text-table">
          <b className="font-medium">{name}</b>
          <span className="text-ink-2">
            {t("guess", { count: table.records.length, by: table.heading ? "heading" : "content" })}
          </span>
        </p>
        <Button size="small" variant="quiet" icon={<X />} onClick={onDrop}>
          {t("another")}
        </Button>
      </div>
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
        {draftFields.map((field) => (
          <FieldFrame
            key={field}
            id={`${id}-${field}`}
            label={form(field)}
            optional={field !== "mac"}
            help={
              <Mono className="block h-[1.45em] truncate">{sample(mapping[field]).join(", ") || "-"}</Mono>
            }
          >
            <Select
              id={`${id}-${field}`}
              aria-describedby={`${id}-${field}-help`}
              options={[...(field === "mac" ? [] : [{ value: NONE, label: t("none") }]), ...columns]}
              value={
                mapping[field] === undefined ? (field === "mac" ? undefined : NONE) : String(mapping[field])
              }
              placeholder={t("choose")}
              onValueChange={(value) =>
                onChange({ ...mapping, [field]: value === NONE ? undefined : Number(value) })
              }
            />
          </FieldFrame>
        ))}
      </div>
    </fieldset>
  );
}
