/** JSON with the members of every object in the order of their names, so that equal values are equal bytes. */
export const stableJson = (value: unknown): string => `${JSON.stringify(value, inOrder, 1)}\n`;

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
