/** A JSON object whose members are not known yet. */
export type Members = { readonly [name: string]: unknown };

/** The value as an object; one without members where it is none. */
export const membersOf = (value: unknown): Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};

/** The value as words; empty where it is none. */
export const wordsOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The value as a list: JSON-LD leaves out the brackets around one value, and writes nothing for none. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The value where it is one of those allowed; null elsewhere. */
export const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | null =>
  allowed.find((each) => each === value) ?? null;

/** The moment in ISO 8601, UTC; null where the value names none. */
export function momentOf(value: unknown): string | null {
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? new Date(value) : null;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
}
