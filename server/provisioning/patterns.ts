/** What a file is for: one phone's own file, a file all phones of a model share, or firmware. */
export type FileKind = "phone" | "model" | "firmware";

/** A file name that phones ask for. Named groups `model` and `mac` fill the identity. Matched on the last path segment. */
export type FilePattern = {
  rule: string;
  vendor: string | null;
  kind: FileKind;
  pattern: RegExp;
  source: string;
};

/** A User-Agent. Named groups `model`, `firmware`, `serial`; `mac` is searched only after this pattern hit. */
export type UserAgentPattern = {
  rule: string;
  vendor: string;
  pattern: RegExp;
  mac: RegExp | null;
  source: string;
};

/** A MAC in the query string, for addresses without a file name. */
export const QUERY_MAC = /(?:^|&)(?:mac|address)=((?:[0-9a-f]{2}(?:[:-]|%3a)?){5}[0-9a-f]{2})(?:&|$)/i;
