import { Ban, CircleCheck, Ellipsis, PlugZap, Router, Settings2, SquarePen, Trash2 } from "lucide-react";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/app/_ui/menu";
import type { Tenant } from "./tenant-pages";

export type TenantDoes = {
  onEdit: (tenant: Tenant) => void;
  onDelete: (tenant: Tenant) => void;
  onSuspend: (tenant: Tenant) => void;
  onUnsuspend: (tenant: Tenant) => void;
};

export function TenantMenu({
  tenant,
  onEdit,
  onDelete,
  onSuspend,
  onUnsuspend,
}: TenantDoes & { tenant: Tenant }) {
  return (
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
      {tenant.suspended ? (
        <>
          <MenuItem icon={<Ban />} onSelect={() => onSuspend(tenant)}>
            Reason of the suspension
          </MenuItem>
          <MenuItem icon={<CircleCheck />} hint="s" onSelect={() => onUnsuspend(tenant)}>
            Lift the suspension
          </MenuItem>
        </>
      ) : (
        <MenuItem icon={<Ban />} hint="s" onSelect={() => onSuspend(tenant)}>
          Suspend
        </MenuItem>
      )}
      <MenuItem icon={<Trash2 />} danger onSelect={() => onDelete(tenant)}>
        Delete
      </MenuItem>
    </Menu>
  );
}
