import { SNOM_FILES, SNOM_USER_AGENTS } from "@/server/vendors/snom/identify";
import { findSnomModel } from "@/server/vendors/snom/models";
import { normaliseMac } from "./mac";
import { type FileKind, type FilePattern, QUERY_MAC, type UserAgentPattern } from "./patterns";
import type { Identity } from "./types";

const FILES: FilePattern[] = [...SNOM_FILES];
const USER_AGENTS: UserAgentPattern[] = [...SNOM_USER_AGENTS];

const modelNames: Record<string, (name: string) => string | undefined> = {
  snom: (name) => findSnomModel(name)?.name,
};

/** Longer names and User-Agents are not read further: no phone sends them. */
const LONGEST = 512;

function lastSegment(path: string): string {
  const raw = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function matchFile(file: string) {
  if (file.length > LONGEST) return null;
  for (const entry of FILES) {
    const groups = entry.pattern.exec(file);
    if (groups) return { entry, groups: groups.groups ?? {} };
  }
  return null;
}

function matchAgent(userAgent: string | null) {
  const text = userAgent?.slice(0, LONGEST) ?? "";
  for (const entry of USER_AGENTS) {
    const hit = entry.pattern.exec(text);
    if (hit) return { entry, groups: hit.groups ?? {}, mac: entry.mac?.exec(text)?.groups?.mac ?? null };
  }
  return null;
}

/** What the last segment of a path is, told by its name alone; null when no phone asks such a file. */
export function fileKind(path: string): FileKind | null {
  return matchFile(lastSegment(path))?.entry.kind ?? null;
}

/**
 * What a request says of its phone. The path is believed before the query, the query before the User-Agent.
 * Everything here is the client's own word: a hint and a log field, never a credential.
 */
export function identify(request: { path: string; query: string; userAgent: string | null }): Identity {
  const file = lastSegment(request.path);
  const byFile = matchFile(file);
  const byAgent = matchAgent(request.userAgent);
  const queryMac = QUERY_MAC.exec(request.query.slice(0, LONGEST))?.[1]?.replace(/%3a/gi, ":");
  const vendor = byFile?.entry.vendor ?? byAgent?.entry.vendor ?? null;
  const model = byFile?.groups.model ?? byAgent?.groups.model ?? null;
  return {
    vendor,
    model: model === null ? null : ((vendor ? modelNames[vendor]?.(model) : undefined) ?? model),
    firmware: byAgent?.groups.firmware ?? null,
    mac: normaliseMac(byFile?.groups.mac ?? queryMac ?? byAgent?.mac ?? ""),
    serial: byAgent?.groups.serial ?? null,
    file: file === "" ? null : file,
  };
}

/** The MAC that the address names, path before query; null when it names none. The User-Agent is not asked. */
export function addressedMac(request: { path: string; query: string }): string | null {
  return identify({ ...request, userAgent: null }).mac;
}
