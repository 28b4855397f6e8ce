import type { Change, Clock } from "./clock";

const two = (value: number) => String(value).padStart(2, "0");
const sign = (seconds: number) => (seconds < 0 ? "-" : "");

/** West of UTC is positive in POSIX. */
function offset(seconds: number): string {
  const minutes = Math.abs(seconds) / 60;
  const rest = minutes % 60 === 0 ? "" : `:${two(minutes % 60)}`;
  return `${sign(-seconds)}${Math.floor(minutes / 60)}${rest}`;
}

const change = ({ month, week, weekday, minutes }: Change) =>
  `M${month}.${week}.${weekday}/${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;

/** A clock as POSIX TZ writes it, with names of no meaning: "STD-1DST-2,M3.5.0/02:00:00,M10.5.0/03:00:00". */
export function posixZone({ offset: winter, summer }: Clock): string {
  if (!summer) return `STD${offset(winter)}`;
  const { save, start, end } = summer;
  return `STD${offset(winter)}DST${offset(winter + save)},${change(start)},${change(end)}`;
}
