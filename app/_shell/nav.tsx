import {
  BellRing,
  Building2,
  CircleHelp,
  HeartPulse,
  Layers,
  ListOrdered,
  ListTree,
  PlugZap,
  Router,
  ScrollText,
  Settings2,
  Users,
  WalletCards,
} from "lucide-react";
import type { NavItem } from "@/app/_components/frame-types";
import type { Translate } from "@/app/_i18n/types";
import { can, type Role } from "@/server/auth/permissions";

type Words = Translate<"shell.nav">;

/** The nouns of a tenant, in the order of the work; what the role may not see is not among them. */
export const tenantNav = (t: Words, slug: string, role: Role): NavItem[] => [
  { href: `/${slug}/devices`, label: t("devices"), icon: <Router />, keys: "g d" },
  { href: `/${slug}/profiles`, label: t("profiles"), icon: <Layers />, keys: "g p" },
  { href: `/${slug}/requests`, label: t("requests"), icon: <ListTree />, keys: "g r" },
  { href: `/${slug}/configuration`, label: t("configuration"), icon: <PlugZap />, keys: "g c" },
  { href: `/${slug}/settings`, label: t("settings"), icon: <Settings2 />, keys: "g s" },
  ...(can(role, "audit:read")
    ? [{ href: `/${slug}/audit`, label: t("audit"), icon: <ScrollText />, keys: "g a" }]
    : []),
];

/** The master tenant has no phones of its own: its key and its settings are the installation's. */
export const operatorNav = (t: Words): NavItem[] => [
  { href: "/operator/tenants", label: t("tenants"), icon: <Building2 />, keys: "g t" },
  { href: "/operator/people", label: t("people"), icon: <Users /> },
  { href: "/operator/plans", label: t("plans"), icon: <WalletCards />, keys: "g l" },
  { href: "/operator/queue", label: t("queue"), icon: <ListOrdered />, keys: "g q" },
  { href: "/operator/health", label: t("health"), icon: <HeartPulse />, keys: "g h" },
  { href: "/master/requests", label: t("unknownPhones"), icon: <CircleHelp />, keys: "g u" },
  { href: "/master/configuration", label: t("masterAccount"), icon: <PlugZap />, keys: "g m" },
  { href: "/master/settings", label: t("provisioningMode"), icon: <Settings2 /> },
  { href: "/master/settings/notifications", label: t("notifications"), icon: <BellRing /> },
  { href: "/master/audit", label: t("operatorAudit"), icon: <ScrollText /> },
];
