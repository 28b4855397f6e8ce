"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Mac } from "@/app/_components/mac";
import { Tag } from "@/app/_ui/badge";
import { Mono } from "@/app/_ui/mono";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { changedFields } from "./diff";
import type { Entry } from "./types";
import { actorWords, verbWords } from "./words";

const none = <span className="text-ink-3">-</span>;

type Props = { tenant: string; onOpen: (entry: Entry) => void };

export function useAuditColumns({ tenant, onOpen }: Props): Column<Entry>[] {
  const t = useTranslations("audit");
  return [
    {
      id: "at",
      header: t("time"),
      width: 230,
      hideable: false,
      cell: ({ at }) => <Time at={at} as="exact" className="text-ink-2" />,
    },
    {
      id: "person",
      header: t("person"),
      width: 150,
      cell: ({ person: { kind, name } }) => (
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate" title={name}>
            {name}
          </span>
          {kind !== "user" && <Tag>{actorWords(t, kind)}</Tag>}
        </span>
      ),
    },
    {
      id: "verb",
      header: t("done"),
      width: 226,
      card: "title",
      hideable: false,
      cell: (entry) => (
        <button
          type="button"
          onClick={() => onOpen(entry)}
          className="max-w-full rounded-sm text-left underline decoration-line-strong underline-offset-3 hover:decoration-ink-3 sm:truncate"
        >
          {verbWords(t, entry.verb)}
        </button>
      ),
    },
    {
      id: "thing",
      header: t("thing"),
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
      header: t("fields"),
      width: 120,
      grow: true,
      cell: ({ before, after }) => {
        const fields = changedFields(t, before, after);
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
      header: t("from"),
      width: 112,
      cell: ({ address }) => (address === null ? none : <Mono className="text-ink-2">{address}</Mono>),
    },
  ];
}
