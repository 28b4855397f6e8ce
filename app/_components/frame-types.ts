import type { ReactNode } from "react";

export type NavItem = {
  href: string;
  label: string;
  /** An element, `<Phone />`, so that a server component can hand it over. */
  icon: ReactNode;
  /** A number that needs somebody; 0 and undefined show nothing. */
  count?: number;
  /** Two keys in a row that lead there: "g d". */
  keys?: string;
};

export type TenantLink = {
  slug: string;
  name: string;
  href: string;
};

export type FrameUser = {
  name: string;
  email: string /** In words: "Operator", "Tenant admin". */;
  role: string;
};

/** A language by its id (BCP 47), with the name it gives itself. */
export type LanguageChoice = { id: string; name: string };

export type FrameProps = {
  user: FrameUser;
  languages: readonly LanguageChoice[];
  /** Those the user may enter. */
  tenants: readonly TenantLink[];
  /** Slug of the tenant being looked at; null in the operator's area. */
  current: string | null;
  /** Nouns of the current tenant. */
  nav: readonly NavItem[];
  /** Nouns of the operator's area; empty for everybody else. */
  operatorNav?: readonly NavItem[];
  /** Which of the two this page belongs to: the operator's wears another coat. */
  area?: "tenant" | "operator";
  /** One line over everything: "You are in Nordwind as its admin." 36 px high. */
  banner?: ReactNode;
  /** From `railCookie`. */
  folded?: boolean;
  /** Ends the session: a server action. */
  signOut: () => Promise<void>;
  children: ReactNode;
};
