import {
  Building2,
  CircleHelp,
  HeartPulse,
  ListOrdered,
  ListTree,
  PlugZap,
  Router,
  ScrollText,
  Settings2,
} from "lucide-react";
import type { NavItem } from "@/app/_components/frame-types";
import { can, type Role } from "@/server/auth/permissions";

/** The nouns of a tenant, in the order of the work; what the role may not see is not among them. */
export const tenantNav = (slug: string, role: Role): NavItem[] => [
  { href: `/${slug}/devices`, label: "Devices", icon: <Router />, keys: "g d" },
  { href: `/${slug}/requests`, label: "Requests", icon: <ListTree />, keys: "g r" },
  { href: `/${slug}/configuration`, label: "Configuration", icon: <PlugZap />, keys: "g c" },
  { href: `/${slug}/settings`, label: "Settings", icon: <Settings2 />, keys: "g s" },
  ...(can(role, "audit:read")
    ? [{ href: `/${slug}/audit`, label: "Audit", icon: <ScrollText />, keys: "g a" }]
    : []),
];

/** The master tenant has no phones of its own: its key and its settings are the installation's. */
export const operatorNav: NavItem[] = [
  { href: "/operator/tenants", label: "Tenants", icon: <Building2 />, keys: "g t" },
  { href: "/operator/queue", label: "Queue", icon: <ListOrdered />, keys: "g q" },
  { href: "/operator/health", label: "Health", icon: <HeartPulse />, keys: "g h" },
  { href: "/master/requests", label: "Unknown phones", icon: <CircleHelp />, keys: "g u" },
  { href: "/master/configuration", label: "Master account", icon: <PlugZap />, keys: "g m" },
  { href: "/master/settings", label: "Provisioning mode", icon: <Settings2 /> },
  { href: "/master/audit", label: "Operator audit", icon: <ScrollText /> },
];

export const roleWords: Record<Role, string> = {
  operator: "Operator",
  admin: "Tenant admin",
  viewer: "Tenant viewer",
};
