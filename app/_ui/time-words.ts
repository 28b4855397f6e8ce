const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const parts = (at: Date, timeZone: string | undefined) => {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  const found = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  return (type: Intl.DateTimeFormatPartTypes) => found[type] ?? "";
};

/** "21 Nov 2026" in the zone given, the viewer's own when undefined. */
export const dateWords = (at: Date, timeZone?: string): string => {
  const part = parts(at, timeZone);
  return `${part("day")} ${part("month")} ${part("year")}`;
};

/** "14:32" */
export const clockWords = (at: Date, timeZone?: string): string => {
  const part = parts(at, timeZone);
  return `${part("hour")}:${part("minute")}`;
};

/** "21 Nov 2026, 14:32:07 CET" */
export const exactWords = (at: Date, timeZone?: string): string => {
  const part = parts(at, timeZone);
  return `${dateWords(at, timeZone)}, ${clockWords(at, timeZone)}:${part("second")} ${part("timeZoneName")}`;
};

/** "now", "40 s ago", "4 min ago", "in 3 h", "2 d ago"; beyond a week the date. */
export const relativeWords = (at: Date, now: number, timeZone?: string): string => {
  const distance = at.getTime() - now;
  const size = Math.abs(distance);
  if (size < 10 * second) return "now";
  if (size >= 7 * day) return dateWords(at, timeZone);
  const words =
    size < minute
      ? `${Math.floor(size / second / 10) * 10} s`
      : size < hour
        ? `${Math.floor(size / minute)} min`
        : size < day
          ? `${Math.floor(size / hour)} h`
          : `${Math.floor(size / day)} d`;
  return distance < 0 ? `${words} ago` : `in ${words}`;
};
