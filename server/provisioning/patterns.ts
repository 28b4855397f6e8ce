/**
 * What a file is for, told by its name.
 * `phone`: one phone's own configuration or a part of it, the only kind that may carry a secret. `model`: what all
 * phones of a model or a vendor share. `firmware`. `directory`: a phone book. `upload`: what a phone itself keeps on its
 * server (logs, call lists, what its user changed). `asset`: pictures, ring tones, languages.
 */
export type FileKind = "phone" | "model" | "firmware" | "directory" | "upload" | "asset";

/** A file name that phones ask for. Named groups `model` and `mac` fill the identity. */
export type FilePattern = {
  rule: string;
  /**
   * Whose phones ask for such a name: of several the User-Agent, then the certificate, then the MAC's range decides,
   * else it is the first. None: the name alone says nothing of the vendor.
   */
  vendors: string[];
  kind: FileKind;
  /** Matched on the last segment of the path, or on as many as `segments` says, joined by "/". */
  pattern: RegExp;
  segments?: 2 | 3;
  source: string;
};

/** A User-Agent. Named groups `model`, `firmware`, `serial`, `mac`. */
export type UserAgentPattern = {
  rule: string;
  vendor: string;
  pattern: RegExp;
  /** Where the MAC is looked for after this pattern hit, for a vendor that has no fixed place for it. */
  mac?: RegExp;
  source: string;
};

/** The subject of a client certificate. Named group `model`; `mac` and `serial` are looked for after it hit. */
export type CertificatePattern = {
  rule: string;
  /** null: a subject that any vendor may write. */
  vendor: string | null;
  pattern: RegExp;
  mac: RegExp;
  serial?: RegExp;
  source: string;
};

export type MacCase = "lower" | "upper";

/** How one vendor's phones are known. */
export type VendorIdentity = {
  vendor: string;
  /** How its phones write their MAC in file names. */
  macCase: MacCase;
  /** Models that write it the other way. */
  otherMacCase?: RegExp;
  files: FilePattern[];
  agents: UserAgentPattern[];
  certificates?: CertificatePattern[];
};

/** Nothing longer is read of a path's end, a User-Agent or a certificate, so that no text costs much to look at. */
export const LONGEST = 512;
/** Nor of a query. */
export const LONGEST_QUERY = 1024;
