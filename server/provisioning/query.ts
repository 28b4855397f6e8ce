import { normaliseMac } from "./mac";
import { LONGEST_QUERY } from "./patterns";

/** What the addresses of FusionPBX say in their query. A value that is absent or empty is null. */
export type AskedByQuery = {
  mac: string | null;
  /** The file, with the MAC in the place of FusionPBX's `{$mac}`. */
  file: string | null;
  /** The vendor that alone asks in this form. */
  vendor: string | null;
};

/** A text without its percent escapes; as it is, when they are wrong. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads `mac=`, `address=`, `file=` and Cisco's `name=SEP<MAC>` (FusionPBX provision; Cisco phone services). */
export function readQuery(query: string): AskedByQuery {
  const values = new Map<string, string>();
  for (const pair of query.slice(0, LONGEST_QUERY).split("&")) {
    const mark = pair.indexOf("=");
    const name = mark < 0 ? pair : pair.slice(0, mark);
    if (mark >= 0 && !values.has(name)) values.set(name, decoded(pair.slice(mark + 1)));
  }
  const named = /^SEP([0-9A-F]{12})$/i.exec(values.get("name") ?? "")?.[1] ?? "";
  const direct = normaliseMac(values.get("mac") ?? "") ?? normaliseMac(values.get("address") ?? "");
  const mac = direct ?? normaliseMac(named);
  const file = values.get("file")?.replace(/\{\$(?:mac|address)\}/g, mac ?? "") || null;
  return { mac, file, vendor: named === "" ? null : "cisco" };
}
