/** The fields of a form as a query, without those that ask for nothing. */
export function chosenIn(fields: FormData): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  return query;
}
