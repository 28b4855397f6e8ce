import { Ban, CircleCheck, Ellipsis, PlugZap, Router, Settings2, SquarePen, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
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
  const t = useTranslations("tenants.menu");
  const words = useTranslations("operator");
  return (
    <Menu
      trigger={
        <IconButton
          label={words("moreFor", { name: tenant.name })}
          icon={<Ellipsis />}
          size="small"
          className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
        />
      }
    >
      <MenuLink href={`/${tenant.slug}/devices`} icon={<Router />}>
        {t("devices")}
      </MenuLink>
      <MenuLink href={`/${tenant.slug}/configuration`} icon={<PlugZap />}>
        {t("configuration")}
      </MenuLink>
      <MenuLink href={`/${tenant.slug}/settings/touchless-provisioning`} icon={<Settings2 />}>
        {t("settings")}
      </MenuLink>
      <MenuSeparator />
      <MenuItem icon={<SquarePen />} hint="e" onSelect={() => onEdit(tenant)}>
        {words("edit")}
      </MenuItem>
      {tenant.suspended ? (
        <>
          <MenuItem icon={<Ban />} onSelect={() => onSuspend(tenant)}>
            {t("reason")}
          </MenuItem>
          <MenuItem icon={<CircleCheck />} hint="s" onSelect={() => onUnsuspend(tenant)}>
            {t("lift")}
          </MenuItem>
        </>
      ) : (
        <MenuItem icon={<Ban />} hint="s" onSelect={() => onSuspend(tenant)}>
          {t("suspend")}
        </MenuItem>
      )}
      <MenuItem icon={<Trash2 />} danger onSelect={() => onDelete(tenant)}>
        {words("delete")}
      </MenuItem>
    </Menu>
  );
}
