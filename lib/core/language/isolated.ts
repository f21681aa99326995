import { directionOf, hasRightToLeft } from "./direction.ts";

/** First strong isolate and its end (Unicode UAX #9): what is between takes its direction from itself. */
const [START, END] = ["\u2068", "\u2069"];

const SET_APART = new RegExp(`${START}[^${START}${END}]*${END}`, "g");

/**
 * Words as they can stand in a plain sentence of a language (BCP 47): a title or a name with letters that are written
 * the other way is set apart, so that neither brings what stands beside it out of order. All others are as they were.
 */
export function isolated(words: string, language: string): string {
  const own = words.replace(SET_APART, "");
  const isForeign = directionOf(language) === "ltr" ? hasRightToLeft(own) : LEFT_TO_RIGHT.test(own);
  return isForeign ? START + words + END : words;
}

/** Any letter but those of `hasRightToLeft`. */
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;
