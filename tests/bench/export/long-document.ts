import type { Span } from "#lib/core/document/span.ts";
import type { Dossier } from "#lib/formats/dossier.ts";
import { dossierOf, people, post } from "#tests/support/dossier.ts";
import { policyText } from "../policy-text.ts";

/** 200 pages as an office prints them. */
const WORD_COUNT = 66_000;
const CHARACTERS_PER_WORD = 6;
const PARAGRAPHS_PER_SECTION = 8;
const NOTES = 2_000;
const REPLIED_TO = 2;

/** A note on some words of a paragraph. Every second one is answered. */
type Remark = { readonly paragraph: number; readonly from: number; readonly to: number; readonly isAnswered: boolean };

type LongDocument = { readonly paragraphs: readonly string[]; readonly remarks: readonly Remark[] };

/** The same words and notes, whoever writes them. */
export function longDocument(): LongDocument {
  const paragraphs: string[] = [];
  let words = 0;
  for (const paragraph of policyText(WORD_COUNT * CHARACTERS_PER_WORD)
    .trim()
    .split("\n\n")) {
    if (words >= WORD_COUNT) break;
    paragraphs.push(paragraph);
    words += paragraph.split(" ").length;
  }
  const remarks = Array.from({ length: NOTES }, (_, index) => remarkOn(paragraphs, index));
  return { paragraphs, remarks };
}

/** Notes go round the paragraphs, each time some words further on, and never overlap: not every program can do that. */
function remarkOn(paragraphs: readonly string[], index: number): Remark {
  const paragraph = index % paragraphs.length;
  const words = (paragraphs[paragraph] ?? "").split(" ");
  const first = 2 + 7 * Math.floor(index / paragraphs.length);
  const from = words.slice(0, first).join(" ").length + 1;
  const to = words.slice(0, first + 5).join(" ").length;
  return { paragraph, from, to, isAnswered: index % REPLIED_TO === 0 };
}

const BODY = "Who decides this, and *within which period*? The wording leaves it open.";
const ANSWER = "The office does, under the rules of procedure.";

const headingBefore = (paragraph: number) =>
  paragraph % PARAGRAPHS_PER_SECTION === 0 ? `## Section ${paragraph / PARAGRAPHS_PER_SECTION + 1}\n\n` : "";

/** The document as Markdown. */
export const plainMarkdown = ({ paragraphs }: LongDocument): string =>
  `# A policy\n\n${paragraphs.map((text, index) => `${headingBefore(index)}${text}`).join("\n\n")}\n`;

/** Where the remarks stand in a canonical text that has the paragraphs in order. */
export function spansIn(text: string, { paragraphs, remarks }: LongDocument): readonly Span[] {
  let from = 0;
  const starts = paragraphs.map((paragraph) => {
    const start = text.indexOf(paragraph, from);
    from = start + paragraph.length;
    return start;
  });
  return remarks.map((remark) => {
    const start = starts[remark.paragraph] ?? 0;
    return { start: start + remark.from, end: start + remark.to };
  });
}

/** What the writers get. */
export function longDossier(document: LongDocument): Dossier {
  const source = plainMarkdown(document);
  const spans = spansIn(dossierOf(source, () => []).text, document);
  return dossierOf(source, ({ at }) =>
    spans.map((span, index) => {
      const isAnswered = document.remarks[index]?.isAnswered ?? false;
      return at(span, BODY, { author: people.BEN, replies: isAnswered ? [post(ANSWER)] : [] });
    }),
  );
}

export const words = { BODY, ANSWER };

/** Every note is a comment of Word as Pandoc writes them, an answer a further one on the same words. */
export const markdownWithComments = (document: LongDocument): string =>
  withRemarks(document, (passage, index, isAnswered) => {
    const mark = (id: string, body: string) => [
      `[${body}]{.comment-start id="${id}" author="Ben Ortiz" date="2026-01-05T09:00:00Z"}`,
      `[]{.comment-end id="${id}"}`,
    ];
    const [start, end] = mark(`${index}`, BODY);
    const [startAnswer, endAnswer] = isAnswered ? mark(`${index + NOTES}`, ANSWER) : ["", ""];
    return `${start}${startAnswer}${passage}${end}${endAnswer}`;
  });

/** Every note is a footnote with its answer. */
export function markdownWithFootnotes(document: LongDocument): string {
  const text = withRemarks(document, (passage, index) => `${passage}[^${index}]`);
  const notes = document.remarks.map(
    ({ isAnswered }, index) => `[^${index}]: ${BODY}${isAnswered ? `\n\n    ${ANSWER}` : ""}`,
  );
  return `${text}\n${notes.join("\n\n")}\n`;
}

type Write = (passage: string, index: number, isAnswered: boolean) => string;

function withRemarks(document: LongDocument, write: Write): string {
  const byParagraph = new Map<number, (Remark & { readonly index: number })[]>();
  for (const [index, remark] of document.remarks.entries()) {
    byParagraph.set(remark.paragraph, [...(byParagraph.get(remark.paragraph) ?? []), { ...remark, index }]);
  }
  const paragraphs = document.paragraphs.map((text, paragraph) => {
    const inOrder = (byParagraph.get(paragraph) ?? []).toSorted((a, b) => b.from - a.from);
    return inOrder.reduce(
      (written, { from, to, index, isAnswered }) =>
        written.slice(0, from) + write(written.slice(from, to), index, isAnswered) + written.slice(to),
      text,
    );
  });
  return plainMarkdown({ ...document, paragraphs });
}
