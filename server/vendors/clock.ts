/** When clocks change: a weekday of a month, every year. */
export type Change = {
  /** 1 is January. */
  month: number;
  /** 1 to 4, counted from the month's begin; 5 is the last. */
  week: number;
  /** 0 is Sunday. */
  weekday: number;
  /** After midnight by the clock that is changed. */
  minutes: number;
};

/** A time zone by its rules, for phones that do not know it by name. */
export type Clock = {
  /** Seconds east of UTC, in winter where there is a summer time. */
  offset: number;
  /** Summer time, null without one or with one that follows no yearly rule. `save` is in seconds. */
  summer: { save: number; start: Change; end: Change } | null;
};

/** The years that a rule is read from, and that it must hold for the most of: the same bytes whenever it is asked. */
const YEARS = [2026, 2027, 2028, 2029, 2030];
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Reads a zone's seconds east of UTC at a time in ms; null when the zone is not an IANA name. */
export function offsetReader(zone: string): ((at: number) => number) | null {
  try {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    return (at) => {
      const part = Object.fromEntries(
        format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
      );
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
      return (Date.UTC(year, month - 1, day, hour, minute, second) - at) / 1000;
    };
  } catch {
    return null;
  }
}

type Turn = { from: number; to: number; at: Date };

/** Every change of a year's clocks, `at` by the clock that is changed. */
function turnsOf(year: number, offset: (at: number) => number): Turn[] {
  const turns: Turn[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY_MS) {
    const [from, to] = [offset(day), offset(day + DAY_MS)];
    if (from === to) continue;
    let [before, after] = [day, day + DAY_MS];
    while (after - before > MINUTE_MS) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offset(middle) === from) before = middle;
      else after = middle;
    }
    turns.push({ from, to, at: new Date(after + from * 1000) });
  }
  return turns;
}

/** The rule that most of these turns follow, one a year; null when there is none. */
function ruleOf(turns: Turn[]): Change | null {
  const counts = new Map<string, { rule: Change; count: number }>();
  for (const { at } of turns) {
    const date = at.getUTCDate();
    const inMonth = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
    const weeks = [date + 7 > inMonth ? 5 : null, date > 28 ? null : Math.ceil(date / 7)];
    for (const week of weeks) {
      if (week === null) continue;
      const rule = {
        month: at.getUTCMonth() + 1,
        week,
        weekday: at.getUTCDay(),
        minutes: at.getUTCHours() * 60 + at.getUTCMinutes(),
      };
      const key = Object.values(rule).join();
      counts.set(key, { rule, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
  return best && best.count * 2 > YEARS.length ? best.rule : null;
}

const known = new Map<string, Clock | null>();

/** A zone's rules, read from the process's own tables; null for a name that is no zone: the phone keeps what it has. */
export function clockOf(zone: string): Clock | null {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const offset = zone === "" ? null : offsetReader(zone);
  const clock = offset && readClock(offset);
  if (known.size < 1000) known.set(zone, clock);
  return clock;
}

function readClock(offset: (at: number) => number): Clock {
  const years = YEARS.map((year) => turnsOf(year, offset));
  const regular = years.every((turns) => turns.length === 2);
  const all = years.flat();
  const [spring] = all.filter(({ from, to }) => to > from);
  const start = ruleOf(all.filter(({ from, to }) => to > from));
  const end = ruleOf(all.filter(({ from, to }) => to < from));
  if (regular && spring && start && end) {
    return { offset: spring.from, summer: { save: spring.to - spring.from, start, end } };
  }
  const [first = 2026] = YEARS;
  const days = Array.from({ length: 365 }, (_, day) => offset(Date.UTC(first, 0, 1, 12) + day * DAY_MS));
  const counted = days.toSorted((a, b) => a - b);
  return { offset: counted[Math.floor(counted.length / 2)] ?? 0, summer: null };
}
