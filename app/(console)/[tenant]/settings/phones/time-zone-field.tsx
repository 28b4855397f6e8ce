"use client";
import { Command } from "cmdk";
import { Check, ChevronsUpDown } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { commandFilter, commandInputClass, commandItemClass } from "@/app/_components/command-class";
import { cx } from "@/app/_ui/cx";
import { Field, type FieldControl, type FieldProps } from "@/app/_ui/field";
import { controlClass } from "@/app/_ui/input";
import { Popover } from "@/app/_ui/popover";
import { zoneOffset, zones } from "./zones";

/** One of the world's time zones, found by typing a part of its name or its offset. */
export const TimeZoneField = (field: FieldProps) => (
  <Field {...field}>{(control) => <ZonePicker {...control} />}</Field>
);

function ZonePicker({ id, value, onChange, onBlur, ref, disabled, ...rest }: FieldControl) {
  const t = useTranslations("settings.phones.zone");
  const [open, setOpen] = useState(false);
  const current = typeof value === "string" ? value : "";
  const list = useId();
  const { name: _, "aria-labelledby": labelledBy, ...aria } = rest;
  return (
    <Popover
      label={t("zones")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) onBlur();
      }}
      className="w-(--trigger-width) min-w-64 p-0!"
      trigger={
        <button
          {...aria}
          ref={ref}
          id={id}
          type="button"
          role="combobox"
          aria-labelledby={`${labelledBy} ${id}`}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          disabled={disabled}
          className={cx(
            controlClass,
            "flex h-8 w-full items-center justify-between gap-2 px-2.5 text-left coarse:h-10",
          )}
        >
          <span className="truncate">{current || t("choose")}</span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </button>
      }
    >
      <ZoneList
        id={list}
        current={current}
        onChoose={(zone) => {
          onChange(zone);
          setOpen(false);
        }}
      />
    </Popover>
  );
}

function ZoneList({
  id,
  current,
  onChoose,
}: {
  id: string;
  current: string;
  onChoose: (zone: string) => void;
}) {
  const t = useTranslations("settings.phones.zone");
  const now = useMemo(() => new Date(), []);
  return (
    <Command label={t("zones")} loop filter={commandFilter} defaultValue={current}>
      <Command.Input autoFocus placeholder={t("search")} className={commandInputClass} />
      <Command.List id={id} className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-4 text-ink-2 text-table">{t("none")}</Command.Empty>
        {zones(current).map((zone) => {
          const offset = zoneOffset(zone, now);
          return (
            <Command.Item
              key={zone}
              value={zone}
              keywords={[
                zone.split("/").at(-1)?.replace(/_/g, " ") ?? "",
                zone.replace(/_/g, " "),
                zone,
                offset,
              ]}
              onSelect={() => onChoose(zone)}
              className={commandItemClass}
            >
              <span className="truncate">{zone.replace(/_/g, " ")}</span>
              <span className="ml-auto shrink-0 pl-3 text-ink-3 text-small">{offset}</span>
              <Check aria-hidden="true" className={zone === current ? "text-accent" : "invisible"} />
            </Command.Item>
          );
        })}
      </Command.List>
    </Command>
  );
}
