/** A share of a group that holds at most `limit` at once. */
export type Claim = { group: string; limit: number };
/** Something that runs only while all its claims are met; lower `order` goes first. */
export type Contender = { key: string; order: number; claims: Claim[] };

/**
 * Who runs and who waits, first come first served within each group. Kept in memory: one executor runs at a time, and
 * a new one starts with nobody running.
 */
export class Slots {
  readonly #held = new Map<string, Claim[]>();
  readonly #counts = new Map<string, number>();
  readonly #waiting = new Map<string, Contender[]>();

  /** True when the contender may run now (or was granted its turn before); else it waits. */
  acquire(contender: Contender): boolean {
    if (this.#held.has(contender.key)) return true;
    if (this.#fits(contender)) {
      this.#hold(contender);
      return true;
    }
    for (const { group } of contender.claims) this.#wait(group, contender);
    return false;
  }

  /** Gives the contender's shares back; returns the keys of those whose turn has come. */
  release(key: string): string[] {
    const claims = this.#held.get(key) ?? [];
    this.#held.delete(key);
    for (const { group } of claims) {
      const left = (this.#counts.get(group) ?? 1) - 1;
      if (left > 0) this.#counts.set(group, left);
      else this.#counts.delete(group);
    }
    return claims.flatMap(({ group }) => this.#grant(group));
  }

  #grant(group: string): string[] {
    const granted: string[] = [];
    for (const contender of [...(this.#waiting.get(group) ?? [])]) {
      if (!this.#fits(contender)) {
        if (!this.#roomIn(group, contender)) break;
        continue;
      }
      this.#hold(contender);
      granted.push(contender.key);
    }
    return granted;
  }

  #roomIn(group: string, contender: Contender): boolean {
    return contender.claims.every(
      (claim) => claim.group !== group || (this.#counts.get(group) ?? 0) < claim.limit,
    );
  }

  #fits(contender: Contender): boolean {
    return contender.claims.every(({ group, limit }) => (this.#counts.get(group) ?? 0) < limit);
  }

  #hold(contender: Contender): void {
    this.#held.set(contender.key, contender.claims);
    for (const { group } of contender.claims) {
      this.#counts.set(group, (this.#counts.get(group) ?? 0) + 1);
      const rest = (this.#waiting.get(group) ?? []).filter((one) => one.key !== contender.key);
      if (rest.length > 0) this.#waiting.set(group, rest);
      else this.#waiting.delete(group);
    }
  }

  #wait(group: string, contender: Contender): void {
    const list = this.#waiting.get(group) ?? [];
    if (list.some((one) => one.key === contender.key)) return;
    const at = list.findLastIndex((one) => one.order <= contender.order);
    list.splice(at + 1, 0, contender);
    this.#waiting.set(group, list);
  }
}
