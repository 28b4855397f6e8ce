import { vendorOfMac } from "@/server/vendors/ouis";
import { findSnomModel } from "@/server/vendors/snom/models";
import { matchFile, readCertificate, readUserAgent } from "./match";
import type { FileKind } from "./patterns";
import { decoded, readQuery } from "./query";
import type { Identity } from "./types";

/** What a request says of itself. `certificate` is the subject of the client's certificate, in any of its written forms. */
export type Asked = { path: string; query: string; userAgent: string | null; certificate?: string | null };

const modelNames: Record<string, (name: string) => string | undefined> = {
  snom: (name) => findSnomModel(name)?.name,
};

const segmentsOf = (path: string): string[] => path.split("/").slice(-3).map(decoded);

/** The file that is asked for: the path's when a phone asks so, else the one that the query names. */
function asked(path: string, query: string) {
  const inQuery = readQuery(query);
  const segments = segmentsOf(path);
  const byPath = matchFile(segments);
  if (byPath || inQuery.file === null) return { inQuery, hit: byPath, name: segments.at(-1) ?? "" };
  const named = inQuery.file.split("/").slice(-3);
  return { inQuery, hit: matchFile(named), name: named.at(-1) ?? "" };
}

/**
 * What the file that is asked for is for, told by its name alone; null when no phone asks for such a file. A file that
 * phones share is one phone's own where the query says whose.
 */
export function fileKind(path: string, query = ""): FileKind | null {
  const { inQuery, hit } = asked(path, query);
  return hit?.rule.kind === "model" && inQuery.mac !== null ? "phone" : (hit?.rule.kind ?? null);
}

/** How many segments of a path the rule looks at that its end is of; 0 when it is of none. */
export const fileSegments = (path: string): number => {
  const hit = matchFile(segmentsOf(path));
  return hit ? (hit.rule.segments ?? 1) : 0;
};

/** Whose phones ask for a file of this name; none when the name does not say it. */
export const vendorsOfFile = (file: string | null): string[] =>
  (file === null ? null : matchFile([file]))?.rule.vendors ?? [];

/**
 * What a request says of its phone. The path is believed before the query, the query before the User-Agent, that before
 * the certificate; the MAC's range names the vendor only where nothing else does. A certificate of another MAC makes the
 * MAC unknown. All but the certificate is the client's own word: a hint and a log field, never a credential.
 */
export function identify(request: Asked): Identity {
  const { inQuery, hit, name } = asked(request.path, request.query);
  const certificate = readCertificate(request.certificate);
  const vendors = hit?.rule.vendors ?? [];
  const may = (vendor: string | null | undefined) =>
    vendor && (vendors.length === 0 || vendors.includes(vendor)) ? vendor : null;
  const spoken = readUserAgent(request.userAgent);
  const only = vendors.length === 1 ? (vendors[0] ?? null) : may(inQuery.vendor);
  const agent = spoken && (only ?? may(spoken.vendor)) === spoken.vendor ? spoken : null;
  const told = hit?.mac ?? inQuery.mac ?? agent?.mac ?? certificate?.mac ?? null;
  const mac = told !== null && certificate && !certificate.names(told) ? null : told;
  const vendor =
    only ??
    may(agent?.vendor) ??
    may(certificate?.vendor) ??
    may(told === null ? null : vendorOfMac(told)) ??
    vendors[0] ??
    null;
  const own = certificate?.vendor === vendor || certificate?.vendor === null ? certificate : null;
  const model = hit?.model ?? agent?.model ?? own?.model ?? null;
  return {
    vendor,
    model: model === null ? null : ((vendor ? modelNames[vendor]?.(model) : undefined) ?? model),
    firmware: agent?.firmware ?? null,
    mac,
    serial: agent?.serial ?? own?.serial ?? null,
    file: name === "" ? null : name,
  };
}

/** The MAC that the address names, path before query; null when it names none. The User-Agent is not asked. */
export function addressedMac(request: {
  path: string;
  query: string;
  certificate?: string | null;
}): string | null {
  return identify({ ...request, userAgent: null }).mac;
}
