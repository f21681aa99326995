/**
 * An address's query as the fields that an operation parses: `?kind=note&kind=question` becomes a list, a single value
 * stays one; a form's empty field asks for nothing.
 */
export function queryIn(search: URLSearchParams): Record<string, string | string[] | undefined> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name).filter((value) => value !== "");
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
