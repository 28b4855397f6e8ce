"use client";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { Mac } from "@/app/_components/mac";
import { TruthLineCompact } from "@/app/_components/truth-line";
import { Status, Tag } from "@/app/_ui/badge";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import type { AppRouter } from "@/server/trpc/root";
import { messageWords, statusWords, waitingOf } from "./status";
import { useZone } from "./use-zone";

export type DeviceRow = inferRouterOutputs<AppRouter>["devices"]["list"]["items"][number];

export const deviceHref = (tenant: string, mac: string): string => `/${tenant}/devices/${mac}`;

const Truth = ({ device }: { device: DeviceRow }) => {
  const zone = useZone();
  return <TruthLineCompact stages={device.stages} waiting={waitingOf(device, zone)} />;
};

const Message = ({ device }: { device: DeviceRow }) => {
  const words = messageWords(device, useZone());
  const whole = [words, device.remedy].filter(Boolean).join(". ");
  return words ? (
    <span title={whole} className="sm:block sm:truncate">
      {words}
    </span>
  ) : (
    <span className="text-ink-3">-</span>
  );
};

const none = <span className="text-ink-3">-</span>;

export const deviceColumns = (tenant: string): Column<DeviceRow>[] => [
  {
    id: "mac",
    header: "MAC",
    width: 148,
    sortable: true,
    hideable: false,
    cell: ({ mac }) => (
      <Link href={deviceHref(tenant, mac)} prefetch={false} className="rounded-sm hover:text-accent">
        <Mac mac={mac} />
      </Link>
    ),
  },
  {
    id: "name",
    header: "Name",
    width: 140,
    sortable: true,
    card: "title",
    cell: ({ name, enabled }) => (
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate" title={name}>
          {name}
        </span>
        {!enabled && <Tag>Disabled</Tag>}
      </span>
    ),
  },
  {
    id: "extension",
    header: "Ext.",
    width: 64,
    sortable: true,
    cell: ({ extension }) => extension,
  },
  { id: "model", header: "UAD type", width: 88, sortable: true, cell: ({ model }) => model },
  {
    id: "truth",
    header: "Truth line",
    width: 156,
    cell: (device) => <Truth device={device} />,
  },
  {
    id: "status",
    header: "Status",
    width: 134,
    cell: ({ status }) => <Status tone={statusWords[status].tone}>{statusWords[status].word}</Status>,
  },
  {
    id: "registered",
    header: "Registered",
    width: 108,
    cell: ({ registeredAt }) => <Time at={registeredAt} as="date" />,
  },
  {
    id: "message",
    header: "Last message",
    width: 132,
    grow: true,
    cell: (device) => <Message device={device} />,
  },
  {
    id: "seen",
    header: "Last seen",
    width: 100,
    hidden: true,
    cell: ({ lastSeenAt }) => <Time at={lastSeenAt} />,
  },
  {
    id: "firmware",
    header: "Firmware",
    width: 108,
    hidden: true,
    cell: ({ firmware }) => firmware ?? none,
  },
];
