"use client";
import Link from "next/link";
import { Mac } from "@/app/_components/mac";
import { Tag } from "@/app/_ui/badge";
import { Mono } from "@/app/_ui/mono";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { changedFields } from "./diff";
import type { Entry } from "./types";
import { personKinds, verbWords } from "./words";

const none = <span className="text-ink-3">-</span>;

export const auditColumns = ({
  tenant,
  onOpen,
}: {
  tenant: string;
  onOpen: (entry: Entry) => void;
}): Column<Entry>[] => [
  {
    id: "at",
    header: "Time",
    width: 230,
    hideable: false,
    cell: ({ at }) => <Time at={at} as="exact" className="text-ink-2" />,
  },
  {
    id: "person",
    header: "Person",
    width: 150,
    cell: ({ person: { kind, name } }) => (
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate" title={name}>
          {name}
        </span>
        {personKinds[kind] && <Tag>{personKinds[kind]}</Tag>}
      </span>
    ),
  },
  {
    id: "verb",
    header: "What was done",
    width: 226,
    card: "title",
    hideable: false,
    cell: (entry) => (
      <button
        type="button"
        onClick={() => onOpen(entry)}
        className="max-w-full rounded-sm text-left underline decoration-line-strong underline-offset-3 hover:decoration-ink-3 sm:truncate"
      >
        {verbWords(entry.verb)}
      </button>
    ),
  },
  {
    id: "thing",
    header: "Thing",
    width: 148,
    cell: ({ thing: { kind, name } }) =>
      kind === "device" && /^[0-9a-f]{12}$/.test(name) ? (
        <Link href={`/${tenant}/devices/${name}`} prefetch={false} className="rounded-sm hover:text-accent">
          <Mac mac={name} />
        </Link>
      ) : (
        <span title={name}>{name}</span>
      ),
  },
  {
    id: "fields",
    header: "Fields",
    width: 120,
    grow: true,
    cell: ({ before, after }) => {
      const fields = changedFields(before, after);
      return fields ? (
        <span title={fields} className="text-ink-2">
          {fields}
        </span>
      ) : (
        none
      );
    },
  },
  {
    id: "address",
    header: "From",
    width: 112,
    cell: ({ address }) => (address === null ? none : <Mono className="text-ink-2">{address}</Mono>),
  },
];
