"use client";
import Link from "next/link";
import { Called } from "@/app/_components/called";
import { Mac } from "@/app/_components/mac";
import { Status } from "@/app/_ui/badge";
import { Mono } from "@/app/_ui/mono";
import type { Column } from "@/app/_ui/table-types";
import { LogTime } from "./log-time";
import type { RequestRow } from "./types";
import { outcomeWords } from "./words";

type Props = { tenant: string; unowned: boolean; onOpen: (row: RequestRow) => void };

const none = <span className="text-ink-3">-</span>;

export const requestColumns = ({ tenant, unowned, onOpen }: Props): Column<RequestRow>[] => [
  {
    id: "at",
    header: "Time",
    width: 124,
    hideable: false,
    cell: ({ at }) => <LogTime at={at} />,
  },
  {
    id: "outcome",
    header: "Outcome",
    width: 114,
    cell: ({ outcome }) => <Status tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].word}</Status>,
  },
  {
    id: "why",
    header: "Why",
    width: 212,
    card: "title",
    hideable: false,
    cell: (row) => (
      <button
        type="button"
        onClick={() => onOpen(row)}
        title={row.remedy ? `${row.reason} ${row.remedy.text}` : row.reason}
        className="max-w-full rounded-sm text-left underline decoration-line-strong underline-offset-3 hover:decoration-ink-3 sm:truncate"
      >
        {row.reason}
      </button>
    ),
  },
  {
    id: "mac",
    header: "MAC",
    width: 146,
    cell: ({ mac, deviceName }) =>
      mac === null ? (
        none
      ) : deviceName === null ? (
        <Mac mac={mac} />
      ) : (
        <Link
          href={`/${tenant}/devices/${mac}`}
          prefetch={false}
          title={deviceName}
          className="rounded-sm hover:text-accent"
        >
          <Mac mac={mac} />
        </Link>
      ),
  },
  ...(unowned
    ? []
    : [
        {
          id: "device",
          header: "Device",
          width: 120,
          hidden: true,
          cell: ({ deviceName }: RequestRow) => deviceName ?? none,
        },
      ]),
  {
    id: "request",
    header: "Request",
    width: 190,
    grow: true,
    card: "line",
    cell: ({ method, path }) => (
      <span title={`${method} ${path}`}>
        <Called method={method} path={path} className="sm:[&>span:last-child]:truncate" />
      </span>
    ),
  },
  { id: "status", header: "Status", width: 66, cell: ({ status }) => status },
  {
    id: "address",
    header: "Address",
    width: 124,
    cell: ({ address }) => <Mono className="text-ink-2">{address}</Mono>,
  },
  {
    id: "user",
    header: "User",
    width: 120,
    hidden: true,
    cell: ({ user }) => (user === null ? none : <Mono>{user}</Mono>),
  },
  {
    id: "agent",
    header: "User-Agent",
    width: 220,
    hidden: true,
    cell: ({ userAgent }) => <span title={userAgent ?? undefined}>{userAgent ?? none}</span>,
  },
];
