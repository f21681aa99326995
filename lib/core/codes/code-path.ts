/** The longest code, in characters, and the most codes one note carries. */
export const CODE_LIMIT = 100;
export const CODES_LIMIT = 20;

/** A code as it is stored, without space around its segments: " privacy / oversight" is "privacy/oversight". */
export const trimmedCode = (code: string) =>
  code
    .split("/")
    .map((segment) => segment.trim().replace(/\s+/g, " "))
    .join("/");

/** What is wrong with a trimmed code, in words; null when nothing is. */
export function codeFault(code: string): string | null {
  if (code === "") return "must not be empty";
  if (code.length > CODE_LIMIT) return `must be at most ${CODE_LIMIT} characters`;
  return code.split("/").includes("") ? "must have words on both sides of every /" : null;
}

/** True for the code itself and for every code below it: "privacy/oversight" is under "privacy", "privacyrights" is not. */
export const isUnder = (code: string, path: string) => code === path || code.startsWith(`${path}/`);

/** Codes with those they stand below, each once and in order: what there is to choose from in a filter. */
export function codesWithParents(codes: Iterable<string>): readonly string[] {
  const all = new Set<string>();
  for (const code of codes) {
    const segments = code.split("/");
    for (let depth = 1; depth <= segments.length; depth++) all.add(segments.slice(0, depth).join("/"));
  }
  return [...all].toSorted((a, b) => a.localeCompare(b));
}
