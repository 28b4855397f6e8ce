"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Menu, MenuItem, MenuLabel, MenuLink } from "@/app/_ui/menu";

type Ref = { id: string; name: string };
type Props = { tenant: string; had: readonly Ref[]; onGive: (profile: Ref) => void };

/** The profiles that the device does not have yet, in a menu. */
export function GiveProfile({ tenant, had, onGive }: Props) {
  const t = useTranslations("profiles.device");
  const list = useQuery(useTRPC().profiles.list.queryOptions({ tenant }));
  const all = list.data?.items ?? [];
  const missing = all.filter(({ id }) => !had.some((one) => one.id === id));
  return (
    <Menu
      align="start"
      className="max-h-80 overflow-y-auto"
      trigger={
        <Button size="small" icon={<Plus />} data-at="add">
          {t("add")}
        </Button>
      }
    >
      {missing.map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => onGive({ id, name })}>
          {name}
        </MenuItem>
      ))}
      {missing.length === 0 && all.length > 0 && <MenuLabel>{t("noneLeft")}</MenuLabel>}
      {list.data && all.length === 0 && <MenuLink href={`/${tenant}/profiles`}>{t("noneMade")}</MenuLink>}
    </Menu>
  );
}
