import { LRUCache } from "lru-cache";

/** Lets each key have something so many times within so many ms, counted from the first; in memory, bounded. */
export function createAllowance({ times, withinMs }: { times: number; withinMs: number }) {
  const taken = new LRUCache<string, { count: number }>({ max: 20_000, ttl: withinMs, noUpdateTTL: true });
  return {
    /** Whether this key may have it once more. */
    take(key: string): boolean {
      const now = taken.get(key) ?? { count: 0 };
      if (now.count >= times) return false;
      now.count += 1;
      taken.set(key, now);
      return true;
    },
  };
}
