/**
 * The fields of a form as a query, without those that ask for nothing. An archive holds everything, so nothing is chosen
 * for it; the fields keep what they say until another format is.
 */
export function chosenIn(fields: FormData): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  return isWhole(query) ? new URLSearchParams({ format: "archive" }) : query;
}

/** True where the chosen format is no choice of threads. */
export const isWhole = (query: URLSearchParams) => query.get("format") === "archive";

/** Asks for everybody's notes and one's own; a copy that is not asked so holds everybody's. */
export const WITH_PRIVATE = "public,private";

/** True where something is chosen that stands in the panel of choices. */
export const isNarrowed = (query: URLSearchParams) =>
  [...query.keys()].some((name) => name !== "format" && name !== "visibility");

/** The choice without the format, which does not change how much goes in but for an archive, which holds everything. */
export function countable(query: URLSearchParams): URLSearchParams {
  if (isWhole(query)) return new URLSearchParams({ visibility: WITH_PRIVATE });
  const choice = new URLSearchParams(query);
  for (const name of ["format", "on"]) choice.delete(name);
  return choice;
}

/** What a parameter of a query says, which is there not at all, once or several times. */
export const valuesOf = (given: string | readonly string[] | undefined): readonly string[] =>
  given === undefined ? [] : typeof given === "string" ? [given] : given;
