import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const cidrs = z
  .string()
  .default("")
  .transform((list) => list.split(/[\s,]+/).filter(Boolean));

/** A bare address, or one in <> behind a name. */
function isSender(text: string): boolean {
  const address = /^[^<>\r\n]*<([^<>]+)>$/.exec(text.trim())?.[1] ?? text.trim();
  return z.email().safeParse(address).success;
}

const together = [
  ["SMTP_URL", "MAIL_FROM"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"],
] as const;

const variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: z.string().min(1).optional(),
  PORT: port.default(3000),
  /** Where the web process listens; every address of the machine when unset. */
  HOST: z.string().optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: z.string().min(16).optional(),
  SECRETS_KEY: z
    .base64()
    .refine((key) => Buffer.from(key, "base64").length === 32, "must be 32 bytes in base64")
    .optional(),
  DATA_DIR: z.string().default(".data"),
  INNGEST_BASE_URL: z.url().optional(),
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  OUTBOUND_ALLOW: cidrs,
  TRUSTED_PROXIES: cidrs,
  /** Where mail is handed over: smtp(s)://user:password@host:port. Without it links are shown to whoever makes them. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, "an address, or a name with one: Offhook <offhook@example.com>")
    .optional(),
  /** An OpenID Connect provider beside the password: all four or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Set by the supervisor for its children: the database is the embedded one, and the demo may be mounted. */
  OFFHOOK_EMBEDDED: z.enum(["0", "1"]).default("0"),
});

const schema = variables.superRefine((given, { addIssue }) => {
  for (const names of together) {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) continue;
    const set = names.filter((name) => given[name] !== undefined);
    for (const name of missing) {
      addIssue({ code: "custom", path: [name], message: `is needed with ${set.join(", ")}` });
    }
  }
});

/** The environment as `product.md` names it, validated once. Empty strings count as unset. */
export type Env = z.infer<typeof schema> & { APP_URL: string };

/**
 * Reads and validates an environment.
 * @throws Error that names every variable that is wrong, never its value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not right:\n${lines.join("\n")}`);
  }
  const url = parsed.data.APP_URL ?? `http://localhost:${parsed.data.PORT}`;
  return { ...parsed.data, APP_URL: url.replace(/\/+$/, "") };
}

let read: Env | undefined;

/** The process's own environment; the only reader of `process.env`. `again`: the supervisor has completed it. */
export function env({ again = false } = {}): Env {
  if (again || !read) read = readEnv(process.env);
  return read;
}
