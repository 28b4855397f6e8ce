import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { env } from "@/env";

const VERSION = "v1";

/** Marks what a reader may know of a secret: that there is one. */
export const REDACTED = "••••";

/**
 * Seals a secret at rest with AES-256-GCM under `SECRETS_KEY`: `v1.<key id>.<iv>.<ciphertext and tag>`, base64url.
 * @param context binds the sealed text to its place (e.g. "redirect_accounts.key_secret"); opening needs the same.
 */
export function seal(secret: string, context: string): string {
  const { key, keyId } = sealingKey();
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, keyId, iv.toString("base64url"), body.toString("base64url")].join(".");
}

/**
 * Opens what `seal` made.
 * @throws Error without any part of the secret when the key, the context or the text is not the one it was sealed with.
 */
export function unseal(sealed: string, context: string): string {
  const [version, keyId, iv, body] = sealed.split(".");
  const own = sealingKey();
  if (version !== VERSION || !iv || !body)
    throw new Error("A sealed secret is not in a form this version knows.");
  if (keyId !== own.keyId) throw new Error("A secret was sealed with another SECRETS_KEY.");
  const bytes = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", own.key, Buffer.from(iv, "base64url"));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
}

/** A random secret of 128 bits or more, in letters and digits that every phone's keypad and file can carry. */
export function randomSecret(length = 24): string {
  const alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  let secret = "";
  while (secret.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < alphabet.length * 4 && secret.length < length) secret += alphabet[byte % alphabet.length];
    }
  }
  return secret;
}

/** SHA-256 of a token of high entropy, for storing it; such a token needs no slow hash. */
export const tokenHash = (token: string) => createHash("sha256").update(token).digest("base64url");

let cached: { key: Buffer; keyId: string } | undefined;
function sealingKey() {
  if (!cached) {
    const encoded = env().SECRETS_KEY;
    if (!encoded) throw new Error("SECRETS_KEY is not set: stored secrets cannot be sealed or opened.");
    const key = Buffer.from(encoded, "base64");
    cached = { key, keyId: createHash("sha256").update(key).digest("base64url").slice(0, 8) };
  }
  return cached;
}
