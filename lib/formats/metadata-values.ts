import { onOneLine } from "#lib/core/document/one-line.ts";

/** One line of plain text, without the white space around it and no longer than `most`; undefined when nothing is left. */
export function oneLine(value: string | undefined, most: number): string | undefined {
  const line = onOneLine(value ?? "");
  if (line.length <= most) return line || undefined;
  return `${line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}

/** A well-formed BCP 47 tag, or undefined. */
export function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replaceAll("_", "-");
  return tag && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|T|\s)/;

/** The date at the head of a value as YYYY, YYYY-MM or YYYY-MM-DD, if it names a day that exists. */
export function calendarDate(value: string | undefined): string | undefined {
  const found = DATE.exec(value?.trim() ?? "")?.[0];
  if (!found) return undefined;
  const day = new Date(`${found}T00:00:00Z`.replace(/^(\d{4})T/, "$1-01-01T").replace(/^(\d{4}-\d{2})T/, "$1-01T"));
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(found) ? found : undefined;
}
