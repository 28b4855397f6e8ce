import Link from "next/link";
import { Badge, Status } from "@/app/_ui/badge";
import { Mono } from "@/app/_ui/mono";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { type TenantDoes, TenantMenu } from "./tenant-menu";
import type { Tenant } from "./tenant-pages";
import { count, planWords } from "./tenant-words";

export const tenantColumns = (does: TenantDoes): Column<Tenant>[] => [
  {
    id: "name",
    header: "Name",
    grow: true,
    width: 200,
    hideable: false,
    card: "title",
    cell: ({ slug, name, suspended }) => (
      <span className="flex min-w-0 items-center gap-2 max-sm:pr-8">
        <Link href={`/${slug}/devices`} className="truncate font-medium underline-offset-2 hover:underline">
          {name}
        </Link>
        {suspended && <Badge tone="waiting">Suspended</Badge>}
      </span>
    ),
  },
  { id: "slug", header: "Slug", width: 138, hidden: true, cell: ({ slug }) => <Mono>{slug}</Mono> },
  {
    id: "sip-domain",
    header: "SIP domain",
    width: 180,
    hidden: true,
    cell: ({ sipDomain }) => (sipDomain ? <Mono>{sipDomain}</Mono> : <span className="text-ink-3">-</span>),
  },
  { id: "plan", header: "Plan", width: 180, cell: ({ plan }) => planWords(plan) },
  { id: "devices", header: "Devices", width: 76, align: "end", cell: ({ devices }) => count(devices) },
  {
    id: "registered",
    header: "Registered",
    width: 92,
    align: "end",
    cell: ({ registered }) => count(registered),
  },
  {
    id: "provisioned",
    header: "Provisioned",
    width: 98,
    align: "end",
    cell: ({ provisioned }) => count(provisioned),
  },
  {
    id: "failed",
    header: "Failed",
    width: 72,
    align: "end",
    cell: ({ failed }) =>
      failed > 0 ? <Status tone="failed">{count(failed)}</Status> : <span className="text-ink-3">0</span>,
  },
  {
    id: "trouble",
    header: "Last trouble",
    width: 200,
    cell: ({ lastTrouble, slug }) =>
      lastTrouble ? (
        <Link
          href={`/${slug}/devices/${lastTrouble.mac}`}
          title={`${lastTrouble.device}: ${lastTrouble.message}`}
          className="underline-offset-2 hover:underline"
        >
          {lastTrouble.message}
        </Link>
      ) : (
        <span className="text-ink-3">-</span>
      ),
  },
  {
    id: "created",
    header: "Created",
    width: 120,
    hidden: true,
    cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
  },
  {
    id: "more",
    header: "More",
    width: 52,
    align: "end",
    hideable: false,
    card: "line",
    cell: (tenant) => <TenantMenu tenant={tenant} {...does} />,
  },
];
