/**
 * The canonical text of a revision is its blocks' texts in reading order with one blank line between them. Blocks
 * without text take no room in it. Unicode is in Normalization Form C, line ends are LF, and control characters other
 * than LF and TAB are dropped. Every digest, span and exported position counts over exactly this string.
 */
export const BLOCK_SEPARATOR = "\n\n";
