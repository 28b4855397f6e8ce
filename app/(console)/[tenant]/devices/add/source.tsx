"use client";
import { FileUp } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { FieldFrame } from "@/app/_ui/field";
import { describeError } from "@/app/_ui/form-errors";
import { Input } from "@/app/_ui/input";
import { Select } from "@/app/_ui/select";
import { Textarea } from "@/app/_ui/textarea";
import { CHECKED_AT_ONCE } from "@/server/devices/schema";
import { modelOptions } from "../add-device";
import { ColumnMapping } from "./column-mapping";
import { parseCsv } from "./csv";
import { readTextFile } from "./read-file";
import {
  type Draft,
  fillIn,
  guessMapping,
  hasHeading,
  type Mapping,
  mapTable,
  readPaste,
  readTable,
  type SourceTable,
} from "./read-rows";

type Props = { onCheck: (drafts: Draft[], model: string) => void; checking: boolean };
type Mapped = { name: string; table: SourceTable; mapping: Mapping };

const example = "00:04:13:A1:B2:C3, Front desk, 200\n0004.13A1.B2C4  Workshop  201\n000413a1b2c5";

/** Where the phones come from: pasted lines, or a table whose columns are named first. */
export function Source({ onCheck, checking }: Props) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [model, setModel] = useState("");
  const [first, setFirst] = useState("");
  const [mapped, setMapped] = useState<Mapped>();
  const [refused, setRefused] = useState<string>();

  const openTable = (name: string, source: string) => {
    const table = readTable(parseCsv(source));
    if (table.records.length === 0) throw new Error(`“${name}” has no rows.`);
    setMapped({ name, table, mapping: guessMapping(table) });
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
      throw new Error(
        `${drafts.length.toLocaleString("en-GB")} rows: at most ${CHECKED_AT_ONCE.toLocaleString("en-GB")} go at once. Add them in parts.`,
      );
    if (drafts.length === 0) throw new Error("There is no row yet. Paste the MACs, or choose a file.");
    onCheck(fillIn(drafts, first.trim()), model);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    try {
      const source = await readTextFile(file);
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
          else if (hasHeading(text)) openTable("The paste", text);
          else submit(readPaste(text));
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
        <FieldFrame
          id={`${id}-text`}
          label="Phones"
          help="One a line: the MAC in any notation, then name and extension where you have them, separated by comma, semicolon, tab or blanks. Cells out of a spreadsheet paste as they are."
        >
          <Textarea
            id={`${id}-text`}
            aria-describedby={`${id}-text-help`}
            mono
            rows={8}
            autoFocus
            spellCheck={false}
            placeholder={example}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="mt-2">
            <input
              ref={chooser}
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              className="sr-only"
              tabIndex={-1}
              aria-label="CSV file"
              onChange={(event) => {
                void choose(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
            <Button icon={<FileUp />} size="small" onClick={() => chooser.current?.click()}>
              Choose a CSV file
            </Button>
            <span className="ml-2 text-ink-3 text-table max-sm:hidden">or drop one here</span>
          </div>
        </FieldFrame>
      )}
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        <FieldFrame
          id={`${id}-model`}
          label="UAD type of all"
          help="A guess, for rows that name none. Each row can be changed."
        >
          <Select
            id={`${id}-model`}
            aria-describedby={`${id}-model-help`}
            options={modelOptions}
            value={model || undefined}
            placeholder="Model"
            onValueChange={setModel}
          />
        </FieldFrame>
        <FieldFrame
          id={`${id}-first`}
          label="First extension"
          optional
          help="Rows without one are counted up from here."
        >
          <Input
            id={`${id}-first`}
            aria-describedby={`${id}-first-help`}
            inputMode="numeric"
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
        </FieldFrame>
      </div>
      {refused && <Callout tone="fail">{refused}</Callout>}
      <div>
        <Button type="submit" variant="primary" pending={checking}>
          Check
        </Button>
        <span className="ml-3 text-ink-3 text-table">Nothing is added yet.</span>
      </div>
    </form>
  );
}
