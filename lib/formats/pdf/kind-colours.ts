import type { Kind } from "../dossier.ts";

/** The tints of the web page's highlights, as hexadecimal digits: dark enough to see, light enough to read through. */
export const KIND_COLOURS: Readonly<Record<Kind, string>> = {
  note: "f7e7a9",
  question: "d5e3f4",
  highlight: "dcebcb",
  suggestion: "f6d9cc",
};
