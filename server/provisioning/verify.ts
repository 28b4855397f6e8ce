import { hash, timingSafeEqual } from "node:crypto";
import type { Digest } from "./authorization";
import type { PhoneCredential } from "./types";

const NAME = { MD5: "md5", "SHA-256": "sha256" } as const;

/** Comparing hashes takes the same time wherever two texts differ, and whatever their lengths are. */
const blurred = (text: string) => hash("sha256", text, "buffer");

/** RFC 7616 §3.4.1. The same hashes are computed whatever the credential is. */
export function digestResponse(
  digest: Omit<Digest, "scheme" | "response">,
  method: string,
  credential: Pick<PhoneCredential, "user" | "password">,
): string {
  const h = (text: string) => hash(NAME[digest.algorithm], text);
  const a1 = h(`${credential.user}:${digest.realm}:${credential.password}`);
  const a2 = h(`${method}:${digest.uri}`);
  const middle = digest.qop
    ? `${digest.nonce}:${digest.qop.count}:${digest.qop.cnonce}:${digest.qop.name}`
    : digest.nonce;
  return h(`${a1}:${middle}:${a2}`);
}

/**
 * Tells of any credential whether the Authorization header was made with it. Constant work and time a credential.
 */
export function verifier(
  presented: Digest | { scheme: "basic"; user: string; password: string },
  method: string,
): (credential: PhoneCredential) => boolean {
  const user = blurred(presented.user);
  const proof = blurred(presented.scheme === "digest" ? presented.response : presented.password);
  return (credential) => {
    const expected =
      presented.scheme === "digest" ? digestResponse(presented, method, credential) : credential.password;
    const sameUser = timingSafeEqual(user, blurred(credential.user));
    const sameProof = timingSafeEqual(proof, blurred(expected));
    return sameUser && sameProof;
  };
}
