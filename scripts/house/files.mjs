// @ts-check
import { roomOf } from "./rooms.mjs";

/** @typedef {import("./sources.mjs").Source} Source */
/** @typedef {import("./sources.mjs").Violation} Violation */

const MOST_LINES = 300;
/** Catalogues are lists, as long as the interface has messages. */
const LISTS = /^lib\/languages\/[a-z]{2}\.ts$/;
const SAYS_NOTHING = /^(utils?|helpers?|misc|common|shared|types?|constants?|managers?|services?|libs?)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const FRAMEWORK_FILES =
  /\/(page|layout|template|loading|error|global-error|not-found|default|icon|opengraph-image|sitemap|robots|manifest)(\.bench)?\.tsx?$/;
const LEFT_FOR_LATER = new RegExp(
  `\\b(${["TO", "FIX"].map((word) => `${word}${word === "TO" ? "DO" : "ME"}`).join("|")})\\b`,
);
const IMPURE =
  /\b(Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|crypto\.|process\.|fetch\(|setTimeout\(|setInterval\(|localStorage|globalThis)/;

/**
 * @param {Source[]} sources
 * @returns {Violation[]}
 */
export function fileViolations(sources) {
  return sources.flatMap((source) => [
    ...nameViolations(source),
    ...sizeViolations(source),
    ...barrelViolations(source),
    ...lineViolations(source),
  ]);
}

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
function nameViolations({ path }) {
  const folders = path.split("/");
  const file = (folders.pop() ?? "").replace(/\.(ts|tsx|mjs|js)$/, "");
  const empty = [...folders.slice(1), ...file.split(/[-.]/)].find((word) => SAYS_NOTHING.test(word));
  if (empty)
    return [
      {
        path,
        line: 1,
        rule: `a name says what is inside, and "${empty}" does not`,
        remedy: "Name it for its main export.",
      },
    ];
  if (KEBAB_CASE.test(file)) return [];
  return [{ path, line: 1, rule: "file names are kebab-case", remedy: "Rename it, for its main export." }];
}

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
function sizeViolations({ path, lines }) {
  const length = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  if (roomOf(path).name === "tests" || LISTS.test(path) || length <= MOST_LINES) return [];
  return [
    {
      path,
      line: MOST_LINES + 1,
      rule: `a file has at most ${MOST_LINES} lines, this one ${length}`,
      remedy: "Find the second thing it does and give that a file.",
    },
  ];
}

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
function barrelViolations({ path, code, imports }) {
  const wholesale = code.findIndex((line) => /^\s*export\s+(type\s+)?\*/.test(line));
  const reexports = imports.filter(({ isReexport }) => isReexport);
  const rest = code
    .join("\n")
    .replace(/export\b[^"'`;()=]*?\bfrom\s*["'][^"']+["'];?/g, "")
    .replace(/import\s*["'][^"']+["'];?/g, "");
  const isBarrel = reexports.length > 0 && rest.trim() === "";
  if (wholesale < 0 && !isBarrel) return [];
  const line = wholesale >= 0 ? wholesale + 1 : (reexports[0]?.line ?? 1);
  return [{ path, line, rule: "no file only hands names on", remedy: "Import from the file that has the name." }];
}

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
function lineViolations({ path, lines, code }) {
  const isDemanded = path.startsWith("app/") ? FRAMEWORK_FILES.test(path) : path.endsWith(".d.ts");
  const mayExportDefault = isDemanded || !path.includes("/");
  const isPure = roomOf(path).name === "core";
  return lines.flatMap((line, index) => {
    const statement = code[index] ?? "";
    const found = [
      LEFT_FOR_LATER.test(line) && {
        rule: "nothing is left for later in the code",
        remedy: "Do it, or write it where work is planned.",
      },
      /^\s*export\s+default\b/.test(statement) &&
        !mayExportDefault && {
          rule: "no default exports where no framework demands them",
          remedy: "Export it by its name.",
        },
      isPure &&
        IMPURE.test(withoutStrings(statement)) && {
          rule: "core has no clock, chance, network or browser",
          remedy: "Take it as a parameter.",
        },
    ];
    return found.flatMap((one) => (one ? [{ path, line: index + 1, ...one }] : []));
  });
}

/** @param {string} statement */
function withoutStrings(statement) {
  return statement.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
}
