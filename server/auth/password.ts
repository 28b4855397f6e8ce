import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's own current parameters (19 MiB, 2 passes). */
export const hashPassword = (password: string) => hash(password);

/** A hash that no password has: sign-ins of unknown people cost the same. */
const NOBODY = hash(crypto.randomUUID());

/** Compares in the same time whether or not there is a hash to compare with. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matched = await verify(stored ?? (await NOBODY), password).catch(() => false);
  return stored !== null && matched;
}
