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
