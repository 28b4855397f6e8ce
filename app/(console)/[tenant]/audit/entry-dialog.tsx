"use client";
import { useTranslations } from "use-intl/react";
import { Tag } from "@/app/_ui/badge";
import { CopyButton } from "@/app/_ui/copy-button";
import { DescriptionList } from "@/app/_ui/description-list";
import { Dialog } from "@/app/_ui/dialog";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import { DiffTable } from "./diff-table";
import type { Entry } from "./types";
import { actorWords, kindWords, verbWords } from "./words";

/** One entry: who, when, from where, and field by field what it was before and after. */
export function EntryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const t = useTranslations("audit");
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={verbWords(t, entry.verb)} size="wide">
      <DiffTable before={entry.before} after={entry.after} />
      <div className="mt-4">
        <DescriptionList
          facts={[
            {
              term: t("person"),
              value: (
                <span className="flex flex-wrap items-center gap-2">
                  {entry.person.name}
                  {entry.person.kind !== "user" && <Tag>{actorWords(t, entry.person.kind)}</Tag>}
                </span>
              ),
            },
            { term: t("time"), value: <Time at={entry.at} as="exact" /> },
            { term: t("from"), value: entry.address && <Mono>{entry.address}</Mono> },
            {
              term: t("thing"),
              value: t("thingOf", { name: entry.thing.name, kind: kindWords(t, entry.thing.kind) }),
            },
            {
              term: t("verbName"),
              value: (
                <span className="flex items-center gap-1">
                  <Mono>{entry.verb}</Mono>
                  <CopyButton text={JSON.stringify(entry, null, 2)} label={t("copy")} className="-my-1.5" />
                </span>
              ),
            },
          ]}
        />
      </div>
    </Dialog>
  );
}
