/**
 * The fields of a form as a query, without those that ask for nothing. A choice of format may say more than the format,
 * as "pdf on=original".
 */
export function chosenIn(fields: FormData): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    if (typeof value !== "string" || value === "") continue;
    const [first = "", ...more] = name === "format" ? value.split(" ") : [value];
    query.append(name, first);
    for (const [also, wanted] of new URLSearchParams(more.join("&"))) query.append(also, wanted);
  }
  return query;
}
