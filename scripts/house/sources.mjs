// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { inCheckout } from "../launch/checkout.mjs";

/**
 * One source file, taken apart once for all rules.
 * @typedef {object} Source
 * @property {string} path Relative to the checkout, with slashes.
 * @property {string[]} lines
 * @property {string[]} code The same lines with comments blanked out.
 * @property {Import[]} imports
 */

/**
 * @typedef {object} Import
 * @property {string} specifier As written.
 * @property {string | null} target The file of this checkout it names; null for packages.
 * @property {number} line From 1.
 * @property {boolean} isReexport
 * @property {boolean} isDynamic
 */

/** @typedef {{ path: string, line: number, rule: string, remedy: string }} Violation */

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests"];
const GENERATED = ["lib/server/generated"];
const EXTENSIONS = /\.(ts|tsx|mjs|js)$/;

/**
 * All sources of this checkout by path.
 * @returns {Map<string, string>}
 */
export function readSources() {
  const topFiles = readdirSync(inCheckout()).filter((name) => EXTENSIONS.test(name) && name !== "next-env.d.ts");
  const paths = [...topFiles, ...FOLDERS.flatMap(filesIn)];
  return new Map(paths.map((path) => [path, readFileSync(inCheckout(path), "utf8")]));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  if (GENERATED.includes(folder)) return [];
  return entriesOf(folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return EXTENSIONS.test(entry.name) ? [path] : [];
  });
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(inCheckout(folder), { withFileTypes: true });
  } catch {
    return []; // A folder that does not exist yet breaks no rule.
  }
}

/**
 * @param {ReadonlyMap<string, string>} texts
 * @returns {Source[]}
 */
export function parseSources(texts) {
  return [...texts].map(([path, text]) => {
    const code = withoutComments(text);
    return { path, lines: text.split("\n"), code: code.split("\n"), imports: importsIn(path, code) };
  });
}

/** Strings and expressions come first in the alternatives, so that a comment sign inside them is not taken for one. */
const TOKENS =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[=(,:!&|?[{;\s])\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** @param {string} text */
function withoutComments(text) {
  return text.replace(TOKENS, (token) => (/^\/[/*]/.test(token) ? token.replace(/[^\n]/g, " ") : token));
}

const STATIC_IMPORT = /^[ \t]*(import|export)\b(?:[^"'`;()=]*?\bfrom\s*|\s*)["']([^"'\n]+)["']/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;

/**
 * @param {string} path
 * @param {string} code
 * @returns {Import[]}
 */
function importsIn(path, code) {
  const lineAt = (/** @type {number} */ index) => code.slice(0, index).split("\n").length;
  const found = (/** @type {string} */ specifier, /** @type {RegExpMatchArray} */ match) => ({
    specifier,
    target: targetOf(path, specifier),
    line: lineAt((match.index ?? 0) + match[0].length),
  });
  return [
    ...[...code.matchAll(STATIC_IMPORT)].map((match) => ({
      ...found(match[2] ?? "", match),
      isReexport: match[1] === "export",
      isDynamic: false,
    })),
    ...[...code.matchAll(DYNAMIC_IMPORT)].map((match) => ({
      ...found(match[1] ?? "", match),
      isReexport: false,
      isDynamic: true,
    })),
  ];
}

/**
 * @param {string} from
 * @param {string} specifier
 */
function targetOf(from, specifier) {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
