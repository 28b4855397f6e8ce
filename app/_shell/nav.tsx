import { Building2, PlugZap, Router, Settings2 } from "lucide-react";
import type { NavItem } from "@/app/_components/frame-types";
import type { Role } from "@/server/auth/permissions";

/** The nouns of a tenant, in the order of the work. */
export const tenantNav = (slug: string): NavItem[] => [
  { href: `/${slug}/devices`, label: "Devices", icon: <Router />, keys: "g d" },
  { href: `/${slug}/configuration`, label: "Configuration", icon: <PlugZap />, keys: "g c" },
  { href: `/${slug}/settings`, label: "Settings", icon: <Settings2 />, keys: "g s" },
];

/** The master tenant has no phones of its own: its key and its settings are the installation's. */
export const operatorNav: NavItem[] = [
  { href: "/operator/tenants", label: "Tenants", icon: <Building2 />, keys: "g t" },
  { href: "/master/configuration", label: "Master account", icon: <PlugZap />, keys: "g m" },
  { href: "/master/settings", label: "Provisioning mode", icon: <Settings2 /> },
];

export const roleWords: Record<Role, string> = {
  operator: "Operator",
  admin: "Tenant admin",
  viewer: "Tenant viewer",
};
