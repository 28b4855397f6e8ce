import type { Guesses } from "./guesses";

/** `None` may not touch phones, `Viewer` may only look. */
export type SandboxRole = "Admin" | "Viewer" | "None";
export type SandboxKey = { id: string; secret: string; role: SandboxRole };
export type SandboxCompany = {
  /** 32 lower-case hex digits. */
  id: string;
  name: string;
  keys: SandboxKey[];
  /** The uuids of its provisioning profiles. */
  profiles?: string[];
};

export type SandboxOptions = {
  companies: SandboxCompany[];
  /** MACs held by a company that is not among `companies`. */
  foreignMacs?: string[];
  guesses?: Partial<Guesses>;
  /** Opens `POST <mount>/__control`, which needs no key: for tests only. */
  control?: boolean;
  /** Endpoints are kept in this JSON file. It holds the phones' first credentials and is readable by its owner only. */
  stateFile?: string;
  /** How clients reach the sandbox, when a proxy ends TLS before it. Default: as the connection is. */
  scheme?: "http" | "https";
};
