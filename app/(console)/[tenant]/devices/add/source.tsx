"use client";
import { FileUp } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { FieldFrame } from "@/app/_ui/field";
import { describeError } from "@/app/_ui/form-errors";
import { Input } from "@/app/_ui/input";
import { Select } from "@/app/_ui/select";
import { Textarea } from "@/app/_ui/textarea";
import { CHECKED_AT_ONCE } from "@/server/devices/schema";
import { FIRST_VENDOR, modelOptionsOf, vendorOptions } from "../device-fields";
import { ColumnMapping } from "./column-mapping";
import { parseCsv } from "./csv";
import { readTextFile } from "./read-file";
import {
  type Draft,
  fillIn,
  guessMapping,
  guessVendorOf,
  hasHeading,
  type Mapping,
  mapTable,
  readPaste,
  readTable,
  type SourceTable,
} from "./read-rows";
import type { Lot } from "./use-add-many";

type Props = { onCheck: (drafts: Draft[], of: Lot) => void; checking: boolean };
type Mapped = { name: string; table: SourceTable; mapping: Mapping };

const exampleOf = (desk: string, workshop: string) =>
  `00:04:13:A1:B2:C3, ${desk}, 200\n0004.13A1.B2C4  ${workshop}  201\n000413a1b2c5`;

/** Where the phones come from: pasted lines, or a table whose columns are named first. */
export function Source({ onCheck, checking }: Props) {
  const t = useTranslations("addDevices.source");
  const form = useTranslations("devices.form");
  const say = useSay();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [model, setModel] = useState("");
  const [vendor, setVendor] = useState(FIRST_VENDOR);
  const [guessed, setGuessed] = useState<string | null>(null);
  const [first, setFirst] = useState("");
  const [mapped, setMapped] = useState<Mapped>();
  const [refused, setRefused] = useState<string>();

  const changeVendor = (to: string) => {
    if (to !== vendor) setModel("");
    setVendor(to);
  };
  /** A guess counts once: what was chosen after it stays. */
  const guess = (source: string): string => {
    const found = guessVendorOf(source);
    if (found === null || found === guessed) return vendor;
    setGuessed(found);
    changeVendor(found);
    return found;
  };
  const openTable = (name: string, source: string) => {
    const table = readTable(parseCsv(source));
    if (table.records.length === 0) throw new Error(t("noRows", { name }));
    setMapped({ name, table, mapping: guessMapping(table, guess(source)) });
  };
  const attempt = (work: () => void) => {
    setRefused(undefined);
    try {
      work();
    } catch (error) {
      setRefused(describeError(error).message);
    }
  };
  const submit = (drafts: Draft[]) => {
    if (drafts.length > CHECKED_AT_ONCE)
      throw new Error(t("tooMany", { count: drafts.length, most: CHECKED_AT_ONCE }));
    if (drafts.length === 0) throw new Error(t("empty"));
    onCheck(
      fillIn(drafts, first.trim(), (extension) => t("phoneName", { extension })),
      { vendor, model },
    );
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    try {
      const source = await readTextFile(file, (name) => t("tooLarge", { name }));
      attempt(() => openTable(file.name, source));
    } catch (error) {
      setRefused(describeError(error).message);
    }
  };

  return (
    <form
      className="flex max-w-[640px] flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(() => {
          if (mapped) submit(mapTable(mapped.table, mapped.mapping));
          else if (hasHeading(text)) openTable(t("paste"), text);
          else submit(readPaste(text, vendor));
        });
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void choose(event.dataTransfer.files[0]);
      }}
    >
      {mapped ? (
        <ColumnMapping
          {...mapped}
          onChange={(mapping) => setMapped({ ...mapped, mapping })}
          onDrop={() => setMapped(undefined)}
        />
      ) : (
        <FieldFrame id={`${id}-text`} label={t("phones")} help={t("phonesHelp")}>
          <Textarea
            id={`${id}-text`}
            aria-describedby={`${id}-text-help`}
            mono
            rows={8}
            autoFocus
            spellCheck={false}
            placeholder={exampleOf(t("exampleDesk"), t("exampleWorkshop"))}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              guess(event.target.value);
            }}
          />
          <div className="mt-2">
            <input
              ref={chooser}
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              className="sr-only"
              tabIndex={-1}
              aria-label={t("file")}
              onChange={(event) => {
                void choose(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
            <Button icon={<FileUp />} size="small" onClick={() => chooser.current?.click()}>
              {t("choose")}
            </Button>
            <span className="ml-2 text-ink-3 text-table max-sm:hidden">{t("drop")}</span>
          </div>
        </FieldFrame>
      )}
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        <FieldFrame
          id={`${id}-vendor`}
          label={t("vendor")}
          help={t(guessed === vendor ? "vendorGuess" : "vendorHelp")}
        >
          <Select
            id={`${id}-vendor`}
            aria-describedby={`${id}-vendor-help`}
            options={vendorOptions}
            value={vendor}
            onValueChange={changeVendor}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-model`} label={t("model")} help={t("modelHelp")}>
          <Select
            id={`${id}-model`}
            aria-describedby={`${id}-model-help`}
            options={modelOptionsOf(vendor)}
            value={model || undefined}
            placeholder={form("modelPlaceholder")}
            onValueChange={setModel}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-first`} label={t("first")} optional help={t("firstHelp")}>
          <Input
            id={`${id}-first`}
            aria-describedby={`${id}-first-help`}
            inputMode="numeric"
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
        </FieldFrame>
      </div>
      {refused && <Callout tone="fail">{say(refused)}</Callout>}
      <div>
        <Button type="submit" variant="primary" pending={checking}>
          {t("check")}
        </Button>
        <span className="ml-3 text-ink-3 text-table">{t("nothingYet")}</span>
      </div>
    </form>
  );
}
