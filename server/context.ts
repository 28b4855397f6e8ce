import type { Role } from "@/server/auth/permissions";

/** Who acts. */
export type Actor =
  | { kind: "user"; id: string; name: string }
  | { kind: "token"; id: string; name: string }
  | { kind: "system"; id: null; name: string };

/** The tenant that is acted in, as every verb needs it. */
export type TenantRef = {
  id: string;
  slug: string;
  name: string;
  sipDomain: string | null;
  isMaster: boolean;
  plan: { name: string; touchlessProvisioning: boolean; deviceLimit: number | null };
  /** Set while the operator refuses its people and tokens. */
  suspended: { at: Date; reason: string | null } | null;
};

/** Somebody who is known, from somewhere. */
export type ActorContext = { actor: Actor; address: string | null; isOperator: boolean };

/** Somebody who is known to have a role in this tenant. */
export type TenantContext = ActorContext & { tenant: TenantRef; role: Role };

/** What the durable functions and the seed act as. */
export const systemActor = (name: string): Actor => ({ kind: "system", id: null, name });
