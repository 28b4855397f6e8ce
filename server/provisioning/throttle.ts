import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";

/** After `free` failures each further one pauses, `firstMs` doubling up to `longestMs`. One failure is forgotten each `forgetMs`. */
export type Limit = { free: number; firstMs: number; longestMs: number; forgetMs: number };

const MINUTE = 60_000;

/** One phone at one address; Gigaset's wrong first answers stay far below. */
const PAIR: Limit = { free: 5, firstMs: 1000, longestMs: 15 * MINUTE, forgetMs: 15 * MINUTE };
/** One MAC from addresses that never had its file: short, because its own phone may be behind a new address. */
const MAC: Limit = { free: 20, firstMs: 1000, longestMs: MINUTE, forgetMs: MINUTE };
/** One address: how many more MACs failed there than got their files. */
const ADDRESS: Limit = { free: 20, firstMs: 1000, longestMs: 15 * MINUTE, forgetMs: MINUTE };
const REMEMBERED = 50_000;
const PHONES_AN_ADDRESS = 2000;

type Count = { failures: number; last: number; until: number };

export type Attempt = { failed(): void; succeeded(): void; left(): void };

/** IPv6 is counted by /64, the least a site is given; anything that is no address counts as itself. */
export function addressGroup(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${parsed.toNormalizedString().split(":").slice(0, 4).join(":")}::/64`;
}

/**
 * Counts wrong credentials and tells how long to pause.
 *
 * Three counters, so that neither an attacker nor a faulty neighbour locks a phone out: the pair (address, MAC) is paused
 * by its own failures; a MAC's failures from everywhere pause only addresses that never succeeded for it; an address's
 * failing MACs pause only pairs that never succeeded there. Success clears the pair. Memory is bounded; `now` is in ms.
 */
export function createThrottle(now: () => number) {
  const pairs = new LRUCache<string, Count>({ max: REMEMBERED });
  const macs = new LRUCache<string, Count>({ max: REMEMBERED });
  const addresses = new LRUCache<string, Count>({ max: REMEMBERED });
  const good = new LRUCache<string, true>({ max: 2 * REMEMBERED });
  const phones = new LRUCache<string, Set<string>>({ max: 2000 });
  const underWay = new Map<string, number>();

  const remaining = (counts: LRUCache<string, Count>, key: string) =>
    Math.max(0, (counts.get(key)?.until ?? 0) - now());

  function decayed(count: Count | undefined, limit: Limit): number {
    if (!count) return 0;
    const quietMs = Math.max(0, now() - Math.max(count.last, count.until));
    return Math.max(0, count.failures - Math.floor(quietMs / limit.forgetMs));
  }

  function fail(counts: LRUCache<string, Count>, key: string, limit: Limit) {
    const failures = decayed(counts.get(key), limit) + 1;
    const over = failures - limit.free;
    const pause = over < 0 ? 0 : Math.min(limit.longestMs, limit.firstMs * 2 ** Math.min(over, 30));
    counts.set(key, { failures, last: now(), until: now() + pause });
  }

  function forgive(counts: LRUCache<string, Count>, key: string) {
    const count = counts.get(key);
    if (!count) return;
    if (count.failures <= 1) counts.delete(key);
    else counts.set(key, { ...count, failures: count.failures - 1 });
  }

  /** Each phone counts once for its address: a phone that polls cannot pay for another one's guesses. */
  function firstTime(address: string, key: string): boolean {
    const seen = phones.get(address) ?? new Set<string>();
    phones.set(address, seen);
    if (seen.has(key) || seen.size >= PHONES_AN_ADDRESS) return false;
    seen.add(key);
    return true;
  }

  return {
    /** Admits one request with credentials, or tells how many ms it must wait. An admitted one must be ended. */
    enter(from: string, mac: string): { waitMs: number } | Attempt {
      const address = addressGroup(from);
      const pair = `${address} ${mac}`;
      const trusted = good.get(pair) === true;
      const busy = underWay.get(pair) ?? 0;
      const waitMs = Math.max(
        remaining(pairs, pair),
        trusted ? 0 : remaining(macs, mac),
        trusted ? 0 : remaining(addresses, address),
        // What is under way may fail yet: a burst must not outrun its own failures.
        busy > 0 && decayed(pairs.get(pair), PAIR) + busy >= PAIR.free ? PAIR.firstMs : 0,
      );
      if (waitMs > 0) return { waitMs };
      underWay.set(pair, busy + 1);
      let over = false;
      const left = () => {
        if (over) return;
        over = true;
        const still = (underWay.get(pair) ?? 1) - 1;
        if (still > 0) underWay.set(pair, still);
        else underWay.delete(pair);
      };
      return {
        left,
        failed() {
          left();
          if (!trusted && decayed(pairs.get(pair), PAIR) === 0) fail(addresses, address, ADDRESS);
          if (!trusted) fail(macs, mac, MAC);
          fail(pairs, pair, PAIR);
        },
        succeeded() {
          left();
          if (pairs.delete(pair) || firstTime(address, mac)) forgive(addresses, address);
          good.set(pair, true);
        },
      };
    },
  };
}

export type Throttle = ReturnType<typeof createThrottle>;
