import { env } from "@/env";
import type { OutboundFetch } from "@/server/vendors/types";
import { createOutboundFetch } from "./outbound-fetch";

/** With the embedded database the demo's own sandbox is called on loopback; else only what the operator lists. */
const LOOPBACK = ["127.0.0.0/8", "::1/128"];

let shared: OutboundFetch | undefined;

/** The process's own outbound fetch, bounded by `OUTBOUND_ALLOW`. */
export function outboundFetch(): OutboundFetch {
  const { OUTBOUND_ALLOW, OFFHOOK_EMBEDDED } = env();
  const byDefault = OFFHOOK_EMBEDDED === "1" ? LOOPBACK : [];
  shared ??= createOutboundFetch({ allow: OUTBOUND_ALLOW.length > 0 ? OUTBOUND_ALLOW : byDefault });
  return shared;
}
