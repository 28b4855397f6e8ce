import { fileKind, fileSegments } from "./identify";
import type { FileKind } from "./patterns";
import type { Door } from "./types";

/** The doors by how a path begins. The two of FusionPBX may also be asked by their query alone. */
const DOORS = new Map<string, { door: Door; byQuery: boolean }>([
  ["ztprov", { door: "ztprov", byQuery: false }],
  ["prov", { door: "prov", byQuery: false }],
  ["provision", { door: "prov", byQuery: true }],
  ["app/provision", { door: "prov", byQuery: true }],
]);

/** Which addresses are the phones', by their path or path and query as sent. */
export const PHONE_PATHS = /^\/(?:(?:zt)?prov\/|(?:app\/)?provision(?:[/?]|$))/;

const LONGEST_PATH = 256;
const LONGEST_QUERY = 1024;

export type Asking = {
  door: Door;
  kind: FileKind;
  /** No file is named, but a phone, perhaps: its own file is meant, and its User-Agent may say whose that is. */
  nameless: boolean;
};

/** Decided by the request's shape alone, so it says nothing of any device; null when no phone asks in this way. */
export function asking({ path, query }: { path: string; query: string }): Asking | null {
  if (path.length > LONGEST_PATH || query.length > LONGEST_QUERY) return null;
  const [, begin = "", rest = ""] = /^\/(ztprov|prov|provision|app\/provision)(?:\/(.*))?$/s.exec(path) ?? [];
  const at = DOORS.get(begin);
  if (!at) return null;
  if (at.byQuery && (rest === "" || rest === "index.php")) {
    const names = /(?:^|&)file=[^&]/.test(query);
    const kind = names ? fileKind("", query) : "phone";
    return kind && { door: at.door, kind, nameless: !names };
  }
  const kind = fileKind(`/${rest}`, query);
  return kind && fileSegments(`/${rest}`) === rest.split("/").length
    ? { door: at.door, kind, nameless: false }
    : null;
}
