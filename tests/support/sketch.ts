import type { BlockDraft, Container, Mark } from "#lib/core/document/block.ts";

/**
 * Blocks as lines a person can compare: what each stands in, what it is, its words with their marks.
 *
 *     # Title                     a heading of level 1
 *     1. text                     the first block of the item labelled "1."; "•" for one without label, "‧" for the next
 *     > text                      a quotation          | text  a cell          ‖ text  a header cell
 *     [^1] text                   the footnote with the label 1
 *     *strong* _emphasis_ `code`  marks; {link words|address}, {^1|note-1} a reference, {^up^} raised, {~struck~}
 */
export function sketch(blocks: { readonly drafts: readonly BlockDraft[] } | readonly BlockDraft[]): string[] {
  const drafts = "drafts" in blocks ? blocks.drafts : blocks;
  const met = new Set<string>();
  return drafts.map((draft) =>
    [...draft.within.flatMap((each) => place(each, met)), kind(draft) + words(draft)].join(" ").trimEnd(),
  );
}

function place(container: Container, met: Set<string>): string[] {
  const isFirst = !met.has(container.id);
  met.add(container.id);
  switch (container.kind) {
    case "item":
      return [isFirst ? (container.label ?? "•") : "‧"];
    case "quote":
      return [">"];
    case "cell":
      return [`${container.header ? "‖" : "|"}${span(container.columns, container.rows)}`];
    case "footnote":
      return [`[^${container.label}]`];
    case "list":
    case "table":
    case "row":
      return [];
  }
}

const span = (columns: number, rows: number) => (columns * rows === 1 ? "" : `${columns}×${rows}`);

function kind(draft: BlockDraft): string {
  const language = draft.language ? `(${draft.language}) ` : "";
  switch (draft.kind) {
    case "heading":
      return `${language}${"#".repeat(draft.level)} `;
    case "paragraph":
      return language;
    case "preformatted":
      return `${language}‹pre› `;
    case "figure":
      return `${language}‹figure ${draft.address}› `;
    case "rule":
      return "‹rule›";
  }
}

const PAIRS: Readonly<Record<Exclude<Mark["kind"], "link" | "reference">, readonly [string, string]>> = {
  strong: ["*", "*"],
  emphasis: ["_", "_"],
  code: ["`", "`"],
  strike: ["{~", "~}"],
  underline: ["{+", "+}"],
  superscript: ["{^", "^}"],
  subscript: ["{,", ",}"],
};

function signs(mark: Mark): readonly [string, string] {
  if (mark.kind === "link") return ["{", `|${mark.href}}`];
  if (mark.kind === "reference") return ["{^", `|${mark.footnote}}`];
  return PAIRS[mark.kind];
}

/** The text with its marks written around their words; closing signs of inner marks come first. */
function words({ text, marks }: BlockDraft): string {
  let written = "";
  for (let offset = 0; offset <= text.length; offset++) {
    const ending = marks
      .filter((mark) => mark.end === offset)
      .toSorted((a, b) => b.start - a.start || marks.indexOf(b) - marks.indexOf(a));
    const starting = marks.filter((mark) => mark.start === offset).toSorted((a, b) => b.end - a.end);
    written +=
      ending.map((mark) => signs(mark)[1]).join("") +
      starting.map((mark) => signs(mark)[0]).join("") +
      (text[offset] ?? "");
  }
  return written.replaceAll("\n", "⏎");
}
