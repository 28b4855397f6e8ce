import type { Digest, Presented } from "./authorization";
import type { Nonces } from "./nonce";
import { reasons } from "./reasons";
import { REALM } from "./respond";
import type { DeviceForPhone, Door, PhoneCredential } from "./types";
import { verifier } from "./verify";

/** Credentials tried for one request, always all of them: this door's first, then the other door's. */
const OWN = 4;
const OTHER = 2;

const NOBODY: PhoneCredential = { id: "", user: "nobody", password: "no password opens this" };

export type Verdict =
  | { verdict: "right"; credential: PhoneCredential }
  | { verdict: "stale"; reason: string }
  | { verdict: "wrong"; reason: string }
  /** Right for another door or for a device that is switched off: refused, and no failure of the phone's. */
  | { verdict: "not_here"; reason: string };

function slots(list: PhoneCredential[], count: number): PhoneCredential[] {
  return Array.from({ length: count }, (_, index) => list[index] ?? NOBODY);
}

/** A proxy may have made the address absolute; its path and query must still be the request's. */
function sameTarget(uri: string, target: string): boolean {
  return uri.replace(/^https?:\/\/[^/?#]*/i, "") === target;
}

function digestFault(presented: Digest, target: string): string | null {
  if (presented.realm !== REALM) return reasons.foreignRealm;
  if (!sameTarget(presented.uri, target)) return reasons.otherTarget;
  return null;
}

/**
 * Whether the presented credentials open this door for this device. An unknown device (null) costs the same hashes as a
 * known one: absent credentials are verified against dummies. Consumes the nonce count of right Digest credentials.
 */
export function authenticate(input: {
  presented: Exclude<Presented, { scheme: "none" | "malformed" }>;
  method: string;
  /** Path and query as sent. */
  target: string;
  door: Door;
  device: DeviceForPhone | null;
  nonces: Nonces;
  now: Date;
}): Verdict {
  const { presented, device, door } = input;
  const all = [
    ...slots(device?.[door === "ztprov" ? "ztp" : "provisioning"] ?? [], OWN),
    ...slots(device?.[door === "ztprov" ? "provisioning" : "ztp"] ?? [], OTHER),
  ];
  const opens = all.map(verifier(presented, input.method));
  const hit = opens.findIndex((right, index) => right && all[index] !== NOBODY);

  if (presented.scheme === "digest") {
    const state = input.nonces.state(presented.nonce, input.now);
    if (state !== "fresh") return { verdict: "stale", reason: `The Digest nonce is ${state}: asked again.` };
    const fault = digestFault(presented, input.target);
    if (fault) return { verdict: "wrong", reason: fault };
  }
  if (hit < 0) return { verdict: "wrong", reason: wrongReason(device, presented.user, all) };
  if (hit >= OWN) {
    return { verdict: "not_here", reason: door === "ztprov" ? reasons.provAtZtprov : reasons.ztpAtProv };
  }
  if (device && !device.enabled) return { verdict: "not_here", reason: reasons.disabled };
  if (presented.scheme === "digest") {
    const count = presented.qop ? Number.parseInt(presented.qop.count, 16) : 1;
    if (!input.nonces.take(presented.nonce, count)) {
      return { verdict: "stale", reason: reasons.nonceUsed };
    }
  }
  return { verdict: "right", credential: all[hit] ?? NOBODY };
}

function wrongReason(device: DeviceForPhone | null, user: string, all: PhoneCredential[]): string {
  if (!device) return reasons.unknownMac;
  if (all.some((credential) => credential !== NOBODY && credential.user === user)) {
    return reasons.wrongPassword;
  }
  return reasons.wrongUser;
}
