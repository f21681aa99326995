import type { BlockDraft, Container } from "./block.ts";
import { enclosing } from "./block.ts";

/** i to xcix. */
const ROMAN = "(?:(?:xc|xl|lx{0,3}|x{1,3})(?:ix|iv|v?i{0,3})|ix|iv|vi{0,3}|i{1,3})";
const NAMED =
  "(?:(?:article|section|clause|principle|chapter|part|title|annex|appendix|schedule)\\s+|(?:art\\.|§§?)\\s*)";
const LABEL = `(?:\\d+(?:\\.\\d+)*[a-z]?|${ROMAN}|[a-z])`;

/** "Article 4", "Annex A", "§ 7": a heading may go on after it; a paragraph must stop or punctuate, or it is a sentence. */
const NAMED_HEADING = new RegExp(`^${NAMED}${LABEL}\\b\\.?`, "i");
const NAMED_PARAGRAPH = new RegExp(`^${NAMED}${LABEL}(?=[.:)]?(?:\\s*$|\\n)|[.:]\\s|\\s*[–—]\\s)\\.?`, "i");

/** "3.", "3)", "3.2", "3.2.", "IV.", "iv)", "(a)", "(aa)", "(12)", "a)". Decimals before a small letter are a quantity. */
const PLAIN = new RegExp(
  `^(?:\\d{1,4}(?:\\.\\d+)*[.)](?=\\s)|\\d+(?:\\.\\d+)+(?=\\s+\\P{Ll})|${ROMAN}[.)](?=\\s)|${ROMAN.toUpperCase()}[.)](?=\\s)|[a-zA-Z]\\)(?=\\s)|\\((?:\\d{1,3}[a-z]?|([a-zA-Z])\\1?|${ROMAN}|${ROMAN.toUpperCase()})\\)(?=\\s))`,
  "u",
);

/** "A." heads a section; before a sentence it is as likely an initial. */
const LETTER_HEADING = /^[A-Z]\.(?=\s)/;

/** The number that a heading or a paragraph prints at its own head ("3.2", "Article 4", "IV.", "(a)"), if any. */
export function printedNumber(draft: Pick<BlockDraft, "kind" | "text">): string | undefined {
  if (draft.kind === "heading") {
    return (NAMED_HEADING.exec(draft.text) ?? PLAIN.exec(draft.text) ?? LETTER_HEADING.exec(draft.text))?.[0];
  }
  return draft.kind === "paragraph" ? (NAMED_PARAGRAPH.exec(draft.text) ?? PLAIN.exec(draft.text))?.[0] : undefined;
}

type Holder = Extract<Container, { kind: "item" | "footnote" }>;

/** Numbers blocks in reading order: only the first block of a labelled item or footnote carries its label. */
export function numberer() {
  const taken = new Set<string>();
  return (draft: BlockDraft): string | undefined => {
    const holder: Holder | undefined = enclosing(draft, "item") ?? enclosing(draft, "footnote");
    if (!holder) return printedNumber(draft);
    if (taken.has(holder.id)) return undefined;
    taken.add(holder.id);
    return holder.label ?? printedNumber(draft);
  };
}
