"use client";
import { Tag } from "@/app/_ui/badge";
import { CopyButton } from "@/app/_ui/copy-button";
import { DescriptionList } from "@/app/_ui/description-list";
import { Dialog } from "@/app/_ui/dialog";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import { DiffTable } from "./diff-table";
import type { Entry } from "./types";
import { personKinds, verbWords } from "./words";

/** One entry: who, when, from where, and field by field what it was before and after. */
export const EntryDialog = ({ entry, onClose }: { entry: Entry; onClose: () => void }) => (
  <Dialog open onOpenChange={(next) => !next && onClose()} title={verbWords(entry.verb)} size="wide">
    <DiffTable before={entry.before} after={entry.after} />
    <div className="mt-4">
      <DescriptionList
        facts={[
          {
            term: "Person",
            value: (
              <span className="flex flex-wrap items-center gap-2">
                {entry.person.name}
                {personKinds[entry.person.kind] && <Tag>{personKinds[entry.person.kind]}</Tag>}
              </span>
            ),
          },
          { term: "Time", value: <Time at={entry.at} as="exact" /> },
          { term: "From", value: entry.address && <Mono>{entry.address}</Mono> },
          { term: "Thing", value: `${entry.thing.name} (${entry.thing.kind.replaceAll("-", " ")})` },
          {
            term: "Verb",
            value: (
              <span className="flex items-center gap-1">
                <Mono>{entry.verb}</Mono>
                <CopyButton
                  text={JSON.stringify(entry, null, 2)}
                  label="Copy the entry as JSON"
                  className="-my-1.5"
                />
              </span>
            ),
          },
        ]}
      />
    </div>
  </Dialog>
);
