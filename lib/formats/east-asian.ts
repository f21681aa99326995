/** Scripts that are written without spaces between words, and their punctuation; Hangul has spaces. */
const WIDE = "[\\u2e80-\\u312f\\u31a0-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\u{20000}-\\u{3ffff}]";

const LINE_END = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t]*(?=${WIDE})`, "gu");
const WIDE_AT_END = new RegExp(`${WIDE}$`, "u");
const WIDE_AT_START = new RegExp(`^${WIDE}`, "u");

/** The text without the line ends that stand inside Chinese or Japanese and mean nothing (CSS Text 3, section 4.1.3). */
export const withoutWideLineEnds = (text: string): string => (text.includes("\n") ? text.replace(LINE_END, "") : text);

/** True where two lines of wrapped text go on without a space between them. */
export const joinsWithoutSpace = (before: string, after: string): boolean =>
  WIDE_AT_START.test(after) && WIDE_AT_END.test(before.slice(-2));
