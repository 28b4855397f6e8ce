import type { Translate } from "@/app/_i18n/types";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it, and a list shows hundreds of times. */
function formatOf(locale: string, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ""}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === "en" ? "en-US" : locale, {
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
  formats.set(key, made);
  return made;
}

const parts = (at: Date, timeZone: string | undefined, locale: string) => {
  const found = Object.fromEntries(
    formatOf(locale, timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  return (type: Intl.DateTimeFormatPartTypes) => found[type] ?? "";
};

/** "21 Nov 2026", in German "21. Nov. 2026", in the zone given, the viewer's own when undefined. */
export const dateWords = (at: Date, timeZone?: string, locale = "en"): string => {
  const part = parts(at, timeZone, locale);
  return `${part("day")}${locale === "de" ? "." : ""} ${part("month")} ${part("year")}`;
};

/** "14:32" */
export const clockWords = (at: Date, timeZone?: string, locale = "en"): string => {
  const part = parts(at, timeZone, locale);
  return `${part("hour")}:${part("minute")}`;
};

/** "21 Nov 2026, 14:32:07 CET" */
export const exactWords = (at: Date, timeZone?: string, locale = "en"): string => {
  const part = parts(at, timeZone, locale);
  return `${dateWords(at, timeZone, locale)}, ${clockWords(at, timeZone, locale)}:${part("second")} ${part("timeZoneName")}`;
};

/** "now", "40 s ago", "4 min ago", "in 3 h", "2 d ago"; beyond a week the date. */
export const relativeWords = (
  at: Date,
  now: number,
  t: Translate<"ui.time">,
  timeZone?: string,
  locale = "en",
): string => {
  const distance = at.getTime() - now;
  const size = Math.abs(distance);
  if (size < 10 * second) return t("now");
  if (size >= 7 * day) return dateWords(at, timeZone, locale);
  const words =
    size < minute
      ? t("seconds", { count: Math.floor(size / second / 10) * 10 })
      : size < hour
        ? t("minutes", { count: Math.floor(size / minute) })
        : size < day
          ? t("hours", { count: Math.floor(size / hour) })
          : t("days", { count: Math.floor(size / day) });
  return distance < 0 ? t("ago", { distance: words }) : t("in", { distance: words });
};
