import { CERTIFICATES, FILES, USER_AGENTS } from "@/server/vendors/identities";
import { normaliseMac } from "./mac";
import { type FilePattern, LONGEST } from "./patterns";

/** What a User-Agent or a certificate says. */
export type Said = {
  vendor: string | null;
  model: string | null;
  firmware: string | null;
  serial: string | null;
  mac: string | null;
};

/** The first rule that the end of a path is of. `segments` are decoded and without "/". */
export function matchFile(
  segments: string[],
): { rule: FilePattern; model: string | null; mac: string | null } | null {
  const tails = [1, 2, 3].map((count) => (segments.length < count ? null : segments.slice(-count).join("/")));
  for (const rule of FILES) {
    const tail = tails[(rule.segments ?? 1) - 1];
    if (tail === null || tail === undefined || tail.length > LONGEST) continue;
    const groups = rule.pattern.exec(tail);
    if (groups)
      return { rule, model: groups.groups?.model ?? null, mac: normaliseMac(groups.groups?.mac ?? "") };
  }
  return null;
}

export function readUserAgent(userAgent: string | null): Said | null {
  const text = userAgent?.slice(0, LONGEST) ?? "";
  for (const { vendor, pattern, mac } of USER_AGENTS) {
    const hit = pattern.exec(text);
    if (!hit) continue;
    const { model = null, firmware = null, serial = null } = hit.groups ?? {};
    const found = hit.groups?.mac ?? mac?.exec(text)?.groups?.mac ?? "";
    return { vendor, model, firmware, serial, mac: normaliseMac(found) };
  }
  return null;
}

/** `names` tells whether the certificate is that of a MAC (12 lower-case hex digits), wherever its subject has it. */
export function readCertificate(
  subject: string | null | undefined,
): (Said & { names(mac: string): boolean }) | null {
  const text = subject?.slice(0, LONGEST) ?? "";
  for (const { vendor, pattern, mac, serial } of CERTIFICATES) {
    const hit = pattern.exec(text);
    const found = hit && normaliseMac(mac.exec(text)?.groups?.mac ?? "");
    if (!hit || !found) continue;
    const plain = text.toLowerCase().replace(/[:-]/g, "");
    return {
      vendor,
      model: hit.groups?.model ?? null,
      firmware: null,
      serial: serial?.exec(text)?.groups?.serial ?? null,
      mac: found,
      names: (other) => plain.includes(other),
    };
  }
  return null;
}
