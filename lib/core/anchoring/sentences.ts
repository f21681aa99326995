import { caselessFoldOf, classOf, IDEOGRAPH, LETTER, SPACE } from "./characters.ts";
import type { Lines } from "./lines.ts";
import type { Tokens } from "./tokens.ts";

const FULL_STOP = ".";
const COLON = ":";
const CLOSING_QUOTES_AND_BRACKETS = "\"')]";
/** Signs of scripts without spaces end a sentence wherever they stand. */
const UNSPACED_ENDS = "。；！？：";

/**
 * True when the sentence that began with token `opened` ends with token `index` and a new one begins with the next token. A full stop before a digit
 * or a small letter ends nothing ("Abs. 2", "e.g. the"), nor does a sign in the middle of a word.
 */
export function endsSentence(text: string, tokens: Tokens, index: number, opened: number): boolean {
  const start = tokens.starts.at(index);
  if (tokens.ends.at(index) - start !== 1) return false;
  const kind = classOf(text.charCodeAt(start));
  if (kind === LETTER || kind === IDEOGRAPH) return false;

  const sign = text.charAt(start);
  if (UNSPACED_ENDS.includes(sign)) return true;
  const next = tokens.starts.at(index + 1);
  if (next === start + 1) return false;
  if (sign === FULL_STOP) {
    if (isListMark(text, tokens, opened, index) || isInitial(text, tokens, index)) return false;
    return opensSentence(text, start + 1, next);
  }
  if (sign === ";" && (start - tokens.starts.at(opened) >= LONG_CLAUSE || LIST_MARK.test(text.slice(next, next + 5))))
    return true;
  if (sign === COLON || sign === ";") return text.charAt(start + 1) === "\n";
  if ("!?".includes(sign)) return true;
  return closesQuotedSentence(text, start, index, tokens);
}

/** True for a comma, colon or stop with white space behind it. */
export function isPauseAt(text: string, tokens: Tokens, index: number): boolean {
  const start = tokens.starts.at(index);
  return ",:;.，、".includes(text.charAt(start)) && tokens.starts.at(index + 1) > start + 1;
}

/** "12." or "B." at the beginning of a sentence numbers it. */
function isListMark(text: string, tokens: Tokens, opened: number, index: number): boolean {
  return index - opened === 1 && LIST_NUMBER.test(text.slice(tokens.starts.at(opened), tokens.ends.at(opened)));
}

/** The last letter of "U.S." or of a letter in quotation marks. */
function isInitial(text: string, tokens: Tokens, index: number): boolean {
  if (index < 2) return false;
  const { starts, ends } = tokens;
  const letter = index - 1;
  const alone = ends.at(letter) - starts.at(letter) === 1 && ends.at(letter) === starts.at(index);
  return alone && classOf(text.charCodeAt(starts.at(letter))) === LETTER && ends.at(letter - 1) === starts.at(letter);
}

const LIST_NUMBER = /^(?:\p{N}{1,4}|\p{L}|[ivxIVX]{2,4})$/u;

export const LONG_CLAUSE = 100;

/** A quotation mark or bracket directly after the final sign belongs to the sentence it closes. */
function closesQuotedSentence(text: string, start: number, index: number, tokens: Tokens): boolean {
  const plain = String.fromCharCode(caselessFoldOf(text.charCodeAt(start)));
  if (!CLOSING_QUOTES_AND_BRACKETS.includes(plain) || index === 0 || tokens.ends.at(index - 1) !== start) return false;
  return ".;!?".includes(text.charAt(start - 1));
}

/** Whether the token at `next` can open a sentence after a full stop that ended at `end`. */
function opensSentence(text: string, end: number, next: number): boolean {
  const unit = text.charCodeAt(next);
  const isDigit = unit >= 0x30 && unit <= 0x39;
  if (!isDigit && !isSmallLetter(unit)) return true;
  return text.slice(end, next).includes("\n\n");
}

function isSmallLetter(unit: number): boolean {
  if (classOf(unit) !== LETTER) return false;
  const letter = String.fromCharCode(unit);
  return letter.toUpperCase() !== letter;
}

const FINAL_SIGNS = ".;:!?。";
const LIST_MARK = /^(?:[([*•#|-]|\p{N}{1,3}[.)]|\p{L}[.)])/u;

/** True when a line goes on with the sentence of the line before it, as in text that is wrapped by hand. */
export function continuesLine(text: string, lines: Lines, line: number): boolean {
  if (line === 0) return false;
  const start = lines.starts.at(line);
  let last = lines.ends.at(line - 1);
  if (start - last !== 1) return false;
  while (last > lines.starts.at(line - 1) && isPadding(text, last - 1)) last--;
  if (FINAL_SIGNS.includes(text.charAt(last - 1))) return false;
  let first = start;
  while (first < lines.ends.at(line) && classOf(text.charCodeAt(first)) === SPACE) first++;
  return !LIST_MARK.test(text.slice(first, first + 5));
}

function isPadding(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return classOf(unit) === SPACE || caselessFoldOf(unit) === 0x22;
}
