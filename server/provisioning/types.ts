/** A phone's HTTP request as the door sees it, before anybody is known. */
export type PhoneRequest = {
  method: string;
  /** Path as sent, without the query, e.g. "/prov/snomD785-000413A1B2C3.htm". */
  path: string;
  /** Query as sent, without "?", or "". */
  query: string;
  /** The Authorization and User-Agent headers, null when absent. */
  authorization: string | null;
  userAgent: string | null;
  /** The Range header; absent also where it is conditional, for nothing is there to compare. */
  range?: string | null;
  /** The phone's address after trusted proxies. */
  address: string;
};

export type PhoneResponse = {
  status: number;
  /** A list is several header lines of that name, in order. */
  headers: Record<string, string | string[]>;
  /** Empty for HEAD, while Content-Length stays that of GET. */
  body: Buffer;
};

/** Which credentials open an address: ztp credentials the first, provisioning credentials the second. */
export type Door = "ztprov" | "prov";

/** What a request says of the phone that sent it. Everything unknown is null. */
export type Identity = {
  vendor: string | null;
  model: string | null;
  firmware: string | null;
  /** 12 lower-case hex digits. */
  mac: string | null;
  serial: string | null;
  /** File name as asked for, without directories. */
  file: string | null;
};

/** A credential a phone may present, unsealed. */
export type PhoneCredential = { id: string; user: string; password: string };

export type PhoneLine = {
  number: string;
  userId: string;
  authId: string;
  password: string;
  displayName: string;
  registrar: string;
  port: number | null;
  transport: "udp" | "tcp" | "tls";
};

/** The general values every phone of a tenant receives. */
export type PhoneSettings = {
  ntpServer: string;
  /** IANA name, e.g. "Europe/Berlin". */
  timeZone: string;
  /** BCP 47 tag, e.g. "en" or "de". */
  language: string;
  adminPassword: string;
  resyncSeconds: number;
  /** Codec names in order of preference, as the field writes them: "g722", "pcma", "pcmu", "g729". */
  codecs: string[];
};

/** Everything that the phones' door needs of one device, unsealed and ready to render. */
export type DeviceForPhone = {
  tenantId: string;
  deviceId: string;
  mac: string;
  vendor: string;
  model: string;
  name: string;
  enabled: boolean;
  /** ztp credentials that are usable now (not revoked, not expired, not used up). */
  ztp: PhoneCredential[];
  /** Accepted provisioning credentials, newest first: the first is the one that the bootstrap and the configuration hand out. */
  provisioning: PhoneCredential[];
  lines: PhoneLine[];
  settings: PhoneSettings;
  /** Changes with anything above; names the revision of the configuration. */
  revision: string;
};

/** One row of the phones' access log. */
export type PhoneRequestEntry = {
  at: Date;
  address: string;
  method: string;
  path: string;
  status: number;
  /** User name presented, null when none was. Never a password. */
  user: string | null;
  userAgent: string | null;
  /** The MAC that the address names, else the User-Agent's. */
  mac: string | null;
  /** null also where the door did not look the device up (no credentials, pause): whoever stores the row finds it by `mac`. */
  tenantId: string | null;
  deviceId: string | null;
  outcome: "served" | "challenged" | "refused" | "paused" | "not_found" | "bad_request" | "error";
  /** Why, in words a technician understands. */
  reason: string;
};

/** What was learnt when a phone got a file with right credentials. */
export type PhoneSuccess = {
  device: DeviceForPhone;
  door: Door;
  credentialId: string;
  identity: Identity;
  at: Date;
};

/** The I/O the door is given. */
export type DoorPorts = {
  findDevice(mac: string): Promise<DeviceForPhone | null>;
  /** Called before a refusal, so that it costs the same whether the device was at hand, was looked up, or is unknown. */
  refusing?(mac: string): Promise<void>;
  /** Must not block: queues the row. */
  record(entry: PhoneRequestEntry): void;
  /** Awaited before the answer is sent: stages, credential use and rotation are durable when the phone has its file. */
  succeeded(success: PhoneSuccess): Promise<void>;
  /** Told of an error behind a 503, for the operator's log: the row of the request names only what could not be done. */
  failed?(error: unknown, doing: string): void;
  /** Base address for phones, no trailing slash: APP_URL. */
  appUrl: string;
  now(): Date;
};
