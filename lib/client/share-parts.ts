/** Objects with more fields are taken for things of their own, such as a thread, which no other equals. */
const MOST_FIELDS = 10;

/**
 * Lets equal parts of an answer be one part in memory: thousands of threads have few authors, states and permissions,
 * and the words of a plain note come twice. The value must be fresh JSON that nobody else holds; its parts are replaced
 * in place, and it stays equal to what it was. Returns the part that stands for it.
 */
export function shareParts<Value>(value: Value): Value {
  const known = new Map<string, unknown>();
  const numbers = new Map<unknown, number>();
  const one = (part: unknown): unknown => {
    if (typeof part === "string") return kept(known, `"${part}`, part);
    if (typeof part !== "object" || part === null) return part;
    const fields = part as Record<string, unknown>;
    const names = Object.keys(fields);
    for (const name of names) fields[name] = one(fields[name]);
    if (names.length > MOST_FIELDS) return part;
    return kept(known, keyOf(fields, names, numbers), part);
  };
  return one(value) as Value;
}

function kept(known: Map<string, unknown>, key: string, part: unknown): unknown {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, part);
  return part;
}

/** Names the fields and their values; parts that are shared already are named by the order in which they were met. */
function keyOf(fields: Record<string, unknown>, names: readonly string[], numbers: Map<unknown, number>): string {
  let key = Array.isArray(fields) ? "[" : "{";
  for (const name of names) {
    const value = fields[name];
    const isShared = typeof value === "string" || (typeof value === "object" && value !== null);
    if (isShared && !numbers.has(value)) numbers.set(value, numbers.size);
    key += `${name}:${isShared ? `#${numbers.get(value)}` : String(value)},`;
  }
  return key;
}
