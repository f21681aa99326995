import { oneLine } from "../metadata-values.ts";

const MOST = 50;

/** Names parted by semicolons; one that holds a semicolon itself stands in quotation marks, as viewers write it. */
const NAME = /\s*"((?:[^"\\]|\\.)*)"|[^;]+/g;

/** Programs put the name of an account where an author belongs. */
const ACCOUNT = /^[a-z\d._-]+$|[@\\]/;
const NOBODY = /^(?:unknown|none|author|owner|guest|anonymous|(?:.* )?user|admin(?:istrator)?)$/i;

/** Who issued a document, by the author that its file names (ISO 32000, 14.3.3); without names that are no names. */
export const bodiesIn = (author: string): readonly string[] =>
  [...author.matchAll(NAME)]
    .flatMap(([name, quoted]) => oneLine(quoted?.replace(/\\(.)/g, "$1") ?? name, 200) ?? [])
    .filter((name) => !ACCOUNT.test(name) && !NOBODY.test(name))
    .slice(0, MOST);

/** `bodiesIn` the other way round. */
export const authorOf = (bodies: readonly string[]): string =>
  bodies.map((name) => (/[;"\\]/.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}"` : name)).join("; ");
