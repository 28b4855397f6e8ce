import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";

const TIME_BYTES = 6;
const RANDOM_BYTES = 10;
const SEAL_BYTES = 16;
const LENGTH = TIME_BYTES + RANDOM_BYTES + SEAL_BYTES;
/** Counts of one nonce that may arrive out of order. */
const WINDOW = 64;
const NONCES_REMEMBERED = 20_000;

export type NonceState = "fresh" | "expired" | "foreign";

/**
 * Digest nonces: time and chance under an HMAC, so that every process with the same secret accepts them and nothing is
 * stored for a phone that only asked. Nonce counts are remembered for nonces that were used with right credentials.
 */
export function createNonces(secret: string | Buffer, lifetimeMs: number) {
  const key = createHmac("sha256", secret).update("offhook digest nonce").digest();
  const used = new LRUCache<string, { highest: number; seen: bigint }>({ max: NONCES_REMEMBERED });
  const seal = (head: Buffer) => createHmac("sha256", key).update(head).digest().subarray(0, SEAL_BYTES);

  return {
    make(now: Date): string {
      const head = Buffer.alloc(TIME_BYTES + RANDOM_BYTES);
      head.writeUIntBE(now.getTime(), 0, TIME_BYTES);
      randomBytes(RANDOM_BYTES).copy(head, TIME_BYTES);
      return Buffer.concat([head, seal(head)]).toString("base64url");
    },

    /** "foreign" is one that was not made with this secret; a small lead of another process's clock is allowed. */
    state(nonce: string, now: Date): NonceState {
      const bytes = Buffer.from(nonce, "base64url");
      if (bytes.length !== LENGTH || bytes.toString("base64url") !== nonce) return "foreign";
      const head = bytes.subarray(0, TIME_BYTES + RANDOM_BYTES);
      if (!timingSafeEqual(seal(head), bytes.subarray(TIME_BYTES + RANDOM_BYTES))) return "foreign";
      const age = now.getTime() - head.readUIntBE(0, TIME_BYTES);
      return age > lifetimeMs || age < -lifetimeMs ? "expired" : "fresh";
    },

    /** Takes a nonce's count; false when that count was taken before, or is too old to know. */
    take(nonce: string, count: number): boolean {
      const entry = used.get(nonce) ?? { highest: 0, seen: 0n };
      if (count > entry.highest) {
        const shift = count - entry.highest;
        entry.seen = shift >= WINDOW ? 1n : BigInt.asUintN(WINDOW, (entry.seen << BigInt(shift)) | 1n);
        entry.highest = count;
      } else {
        const back = entry.highest - count;
        if (back >= WINDOW) return false;
        const bit = 1n << BigInt(back);
        if ((entry.seen & bit) !== 0n) return false;
        entry.seen |= bit;
      }
      used.set(nonce, entry);
      return true;
    },
  };
}

export type Nonces = ReturnType<typeof createNonces>;
