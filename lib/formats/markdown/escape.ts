/**
 * Text as Markdown that reads back as the same characters (CommonMark 0.31 with GFM tables and strikethrough, and
 * footnotes). Characters that begin something anywhere are escaped here; what only begins something at the start of a
 * line is left to `escapeLineStart`, because only the caller knows where lines begin.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]~|]|<(?![\s=]|$)|&(?=#?\w+;)/g, "\\$&")
    .replace(/_/g, (underscore, offset: number, whole: string) =>
      betweenLetters(whole, offset) ? underscore : `\\${underscore}`,
    )
    .replace(BARE_ADDRESS, (address) => (/[\\_%\n]/.test(address) ? withoutLink(address) : address));
}

/**
 * What many readers make a link of without being asked, taking everything up to the next white space for its address:
 * escapes too, and the backslash of a line break.
 */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)\S*\n?/gi;

/** Escaped text that something other than white space follows: an address at its end would swallow that. */
export const escapeAddressAtEnd = (escaped: string) => escaped.replace(/(?:https?:\/\/|www\.)[^\s<`]*$/i, withoutLink);

const withoutLink = (address: string) => address.replace(/:(?=\/\/)|(?<=^www)\./gi, characterReference);

/** An underscore within a word never opens or closes emphasis. */
function betweenLetters(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[offset - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[offset + 1] ?? "");
}

/** Guards against a list, heading, quotation, rule, table, underline or indentation where a line of text begins. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t\u00a0]/, characterReference)
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|=|>|:(?=-))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** White space at the end of a line would be dropped, or read as a line break. */
export const escapeLineEnd = (line: string) => line.replace(/\s$/, characterReference);

/** The first character of the string as `&#…;`, which means the character and never anything else. */
export const characterReference = (character: string) => `&#${character.codePointAt(0)};`;

/** A fence of backticks longer than any run of them in the text, and at least `minimum` long. */
export function backticksFor(text: string, minimum: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return "`".repeat(Math.max(minimum, longest + 1));
}

/** An address as the destination of a link or picture, in angle brackets so that parentheses need no counting. */
export function destination(address: string): string {
  const safe = address
    .replace(/[\s<>\\|]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, "&amp;");
  return `<${safe}>`;
}
