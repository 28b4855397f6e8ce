import { Ellipsis, PlugZap, Router, Settings2, SquarePen, Trash2 } from "lucide-react";
import Link from "next/link";
import { Status } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/app/_ui/menu";
import { Mono } from "@/app/_ui/mono";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import type { Tenant } from "./tenant-pages";
import { count, planWords } from "./tenant-words";

type Does = { onEdit: (tenant: Tenant) => void; onDelete: (tenant: Tenant) => void };

export const tenantColumns = ({ onEdit, onDelete }: Does): Column<Tenant>[] => [
  {
    id: "name",
    header: "Name",
    grow: true,
    width: 190,
    hideable: false,
    card: "title",
    cell: ({ slug, name }) => (
      <Link href={`/${slug}/devices`} className="truncate font-medium underline-offset-2 hover:underline">
        {name}
      </Link>
    ),
  },
  { id: "slug", header: "Slug", width: 138, cell: ({ slug }) => <Mono>{slug}</Mono> },
  {
    id: "sip-domain",
    header: "SIP domain",
    width: 180,
    cell: ({ sipDomain }) => (sipDomain ? <Mono>{sipDomain}</Mono> : <span className="text-ink-3">-</span>),
  },
  { id: "plan", header: "Plan", width: 200, cell: ({ plan }) => planWords(plan) },
  { id: "devices", header: "Devices", width: 76, align: "end", cell: ({ devices }) => count(devices) },
  {
    id: "registered",
    header: "Registered",
    width: 96,
    align: "end",
    cell: ({ registered }) => count(registered),
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
    id: "created",
    header: "Created",
    width: 120,
    hidden: true,
    cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
  },
  {
    id: "more",
    header: "More",
    width: 60,
    align: "end",
    hideable: false,
    card: "line",
    cell: (tenant) => (
      <Menu
        trigger={
          <IconButton
            label={`More for ${tenant.name}`}
            icon={<Ellipsis />}
            size="small"
            className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
          />
        }
      >
        <MenuLink href={`/${tenant.slug}/devices`} icon={<Router />}>
          Devices
        </MenuLink>
        <MenuLink href={`/${tenant.slug}/configuration`} icon={<PlugZap />}>
          Configuration
        </MenuLink>
        <MenuLink href={`/${tenant.slug}/settings/touchless-provisioning`} icon={<Settings2 />}>
          Settings
        </MenuLink>
        <MenuSeparator />
        <MenuItem icon={<SquarePen />} hint="e" onSelect={() => onEdit(tenant)}>
          Edit
        </MenuItem>
        <MenuItem icon={<Trash2 />} danger onSelect={() => onDelete(tenant)}>
          Delete
        </MenuItem>
      </Menu>
    ),
  },
];
