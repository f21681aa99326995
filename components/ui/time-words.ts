const LOCALE = "en-GB";

const STEPS = [
  ["year", 365.25 * 86_400],
  ["month", 30.44 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });

/** "3 minutes ago", "yesterday"; "just now" within a minute. `now` is milliseconds since 1970. */
export function relativeTime(moment: string, now: number): string {
  const seconds = (Date.parse(moment) - now) / 1000;
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : "just now";
}

/** "23 November 2026, 08:12 UTC"; in the reader's own zone when none is given. */
export function absoluteTime(moment: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    ...(timeZone ? { timeZone } : {}),
  });
  return format.format(new Date(moment));
}

/** A date as a text bears it, which may be a day, a month or a year: "29 August 2018", "August 2018", "2018". */
export function printedDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? "1")));
  if (Number.isNaN(moment.getTime())) return date;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALE, day ? { ...options, day: "numeric" } : options).format(moment);
}

/** "40 seconds", "5 minutes", "2 hours": how long to wait, rounded up. */
export function duration(seconds: number): string {
  const [count, unit] =
    seconds < 60
      ? [Math.ceil(seconds), "second"]
      : seconds < 3600
        ? [Math.ceil(seconds / 60), "minute"]
        : [Math.ceil(seconds / 3600), "hour"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
