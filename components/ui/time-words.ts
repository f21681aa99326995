import type { InterfaceWords } from "#lib/languages/interface-words.ts";

const STEPS = [
  ["year", 365.25 * 86_400],
  ["month", 30.44 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 minutes ago", "yesterday"; "just now" within a minute. `now` is milliseconds since 1970. */
export function relativeTime(t: InterfaceWords, moment: string, now: number): string {
  const seconds = (Date.parse(moment) - now) / 1000;
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  if (!step) return t("just now");
  return relativeIn(t.language).format(Math.trunc(seconds / step[1]), step[0]);
}

/** "23 November 2026, 08:12 UTC"; in the reader's own zone when none is given. */
export function absoluteTime(t: InterfaceWords, moment: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(regional(t.language), {
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
export function printedDate(t: InterfaceWords, date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? "1")));
  if (Number.isNaN(moment.getTime())) return date;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat(regional(t.language), day ? { ...options, day: "numeric" } : options).format(moment);
}

/** "40 seconds", "5 minutes", "2 hours": how long to wait, rounded up. */
export function duration(t: InterfaceWords, seconds: number): string {
  if (seconds < 60) return t("{count} seconds", { count: Math.ceil(seconds) });
  if (seconds < 3600) return t("{count} minutes", { count: Math.ceil(seconds / 60) });
  return t("{count} hours", { count: Math.ceil(seconds / 3600) });
}

/** English dates are written with the day first, as in most places where English is written. */
const regional = (language: string) => (language === "en" ? "en-GB" : language);

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function relativeIn(language: string): Intl.RelativeTimeFormat {
  const format = relativeFormats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  relativeFormats.set(language, format);
  return format;
}
