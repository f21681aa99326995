import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enclosing } from "#lib/core/document/block.ts";
import { redlineOf } from "#lib/core/document/redline.ts";
import { assemble } from "#lib/core/document/text.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { writeRedlineDocx } from "#lib/formats/docx/write-redline.ts";
import { readMarkdown } from "#lib/formats/markdown/read.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { convertedByOffice, hasProgram } from "#tests/support/programs.ts";

const textOf = (markdown: string) => assemble(readMarkdown(markdown).drafts);

function redline(before: string, after: string): Uint8Array {
  return writeRedlineDocx({
    rows: redlineOf(textOf(before), textOf(after)),
    oldBlocks: textOf(before).blocks,
    title: "Rules",
    language: "en",
    from: { words: "revision 1", digest: "a".repeat(64) },
    to: { words: "revision 2", digest: "b".repeat(64), publishedAt: "2026-01-05T09:00:00.000Z" },
    publishedBy: "Ana Example",
    exportedAt: "2026-01-06T09:00:00.000Z",
    exportedBy: null,
    address: "https://notes.example.org/documents/rules/compare",
  });
}

/** What a reader sees: paragraphs, table rows as "one | two" under "table", notes as "[^1] words". */
function seen(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  let [table, row, cell] = ["", "", ""];
  for (const draft of readDocx(bytes).drafts) {
    const [inTable, inRow, inCell] = (["table", "row", "cell"] as const).map(
      (kind) => enclosing(draft, kind)?.id ?? "",
    );
    const note = enclosing(draft, "footnote");
    if (inTable && inTable !== table) lines.push("table");
    if (!inRow) lines.push(`${note ? `[^${note.label}] ` : ""}${draft.text}`);
    else if (inRow !== row) lines.push(draft.text);
    else lines.push(`${lines.pop()}${inCell === cell ? "¶" : " | "}${draft.text}`);
    [table, row, cell] = [inTable ?? "", inRow ?? "", inCell ?? ""];
  }
  return lines;
}

const unchanged = (markdown: string) => seen(redline(markdown, markdown));

const partOf = (bytes: Uint8Array, name = "word/document.xml") => new TextDecoder().decode(readZip(bytes).read(name));

/** The file with every change rejected: what came is gone, what went is back. */
function rejected(bytes: Uint8Array): Uint8Array {
  const zip = readZip(bytes);
  const undone = (name: string) =>
    partOf(bytes, name)
      .replace(/<w:tr><w:trPr>(?:<w:tblHeader\/>)?<w:ins [^>]*\/>.*?<\/w:tr>/g, "")
      .replace(/<w:(?:ins|moveTo) [^>]*\/>/g, "")
      .replace(/<w:(ins|moveTo) [^>]*>.*?<\/w:\1>/g, "")
      .replace(/<w:(?:del|moveFrom) [^>]*\/?>|<\/w:(?:del|moveFrom)>/g, "")
      .replace(/<w:tbl>(?:(?!<w:tr>).)*?<\/w:tbl>/g, "")
      .replaceAll("w:delText", "w:t");
  const isText = (name: string) => name === "word/document.xml" || name === "word/footnotes.xml";
  return writeZip(zip.names.map((name) => ({ name, content: isText(name) ? undone(name) : (zip.read(name) ?? "") })));
}

const LONG = "The first paragraph of this text is long enough to be known.";

const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ["words are replaced", "# A\n\nThe levy rises in May.", "# A\n\nThe levy falls in June."],
  ["a paragraph goes and another comes", "# A\n\nOne stays.\n\nTwo goes away.", "# A\n\nNew at the top.\n\nOne stays."],
  [
    "a paragraph moves",
    `# A\n\n${LONG}\n\nAnother one stands here for good.\n\nAnd a third one.`,
    `# A\n\nAnother one stands here for good.\n\nAnd a third one.\n\n${LONG}`,
  ],
  [
    "a paragraph moves and changes on its way",
    `# A\n\n${LONG}\n\nAnother one stands here for good.\n\nAnd a third one.`,
    `# A\n\nAnother one stands here for good.\n\nAnd a third one.\n\n${LONG.replace("this text", "the report")}`,
  ],
  [
    "a paragraph is split",
    "# A\n\nProviders keep records for a year. The office may ask for them at any time.",
    "# A\n\nProviders keep records for a year.\n\nThe office may ask for them at any time.",
  ],
  [
    "formatting and links are in it",
    "A **bold** word and [a link](https://example.org/).",
    "A **bold** term and [another link](https://example.org/).",
  ],
  ["lists and quotes change", "1. one\n2. two\n\n> Said.", "1. one\n2. three\n\n> Said so."],
  ["everything is new", "Nothing of this stays.", "Completely different words."],
  [
    "a table loses a row, gains one and has a cell rewritten",
    "Tolls:\n\n|Crossing|Toll|\n|-|-|\n|Northern ferry|Four crowns|\n|Southern bridge|None at all|\n|Tunnel|Ten crowns|\n\nEnd.",
    "Tolls:\n\n|Crossing|Toll|\n|-|-|\n|Northern ferry|Six pounds sterling|\n|Tunnel|Ten crowns|\n|Airfield|Free|\n\nEnd.",
  ],
  ["a table goes", "Tolls:\n\n|Crossing|Toll|\n|-|-|\n|Ferry|Four|\n\nEnd.", "Tolls:\n\nEnd."],
  ["a note goes and another comes", "One.[^1]\n\n[^1]: About one thing.", "One. Two.[^1]\n\n[^1]: Said of another."],
  ["a note is rewritten", "One.[^1]\n\n[^1]: About one thing.", "One.[^1]\n\n[^1]: Said of another."],
  [
    "a note is numbered anew",
    "One.[^1]\n\nTwo.[^2]\n\n[^1]: The first.\n\n[^2]: The second.",
    "Two.[^1]\n\n[^1]: The second.",
  ],
];

describe("tracked changes in Word", () => {
  test.each(CASES)("give the new text when accepted and the old when rejected: %s", (_, before, after) => {
    const bytes = redline(before, after);
    expect(seen(bytes)).toEqual(unchanged(after));
    expect(seen(rejected(bytes))).toEqual(unchanged(before));
  });

  test("give either text back whatever became of rows, cells and paragraphs", { timeout: 60_000 }, () => {
    const words = fc.constantFrom("ferry", "bridge by day", "four crowns", "always open", "none at all", LONG);
    const row = fc.tuple(words, words).map((cells) => `|${cells.join("|")}|`);
    const table = fc
      .array(row, { minLength: 1, maxLength: 4 })
      .map((rows) => `|Crossing|Toll|\n|-|-|\n${rows.join("\n")}`);
    const text = fc
      .array(fc.oneof(words, table), { minLength: 1, maxLength: 4 })
      .map((parts) => `# Tolls\n\n${parts.join("\n\n")}\n\nEnd.`);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const bytes = redline(before, after);
        expect(seen(bytes)).toEqual(unchanged(after));
        expect(seen(rejected(bytes))).toEqual(unchanged(before));
      }),
      { numRuns: 60 },
    );
  });

  test("name who published and when, and number every change once", () => {
    const document = partOf(redline("One two.", "One three."));
    const changes = [...document.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]+)" w:date="([^"]+)"/g)];
    expect(changes.map(([, id]) => id)).toEqual(["1", "2"]);
    for (const [, , author, date] of changes) expect([author, date]).toEqual(["Ana Example", "2026-01-05T09:00:00Z"]);
  });

  test("lead from where a paragraph was to where it is", () => {
    const others = `${["ferries", "bridges", "tunnels"].map((matter) => `A paragraph about ${matter}, which stays where it stands in this text.`).join("\n\n")}`;
    const document = partOf(redline(`# A\n\n${LONG}\n\n${others}`, `# A\n\n${others}\n\n${LONG}`));
    expect(document.match(/<w:move(?:From|To)RangeStart [^>]*w:name="move1"\/>/g)).toHaveLength(2);
    const [ids, ends] = ["Start", "End"].map((end) =>
      [...document.matchAll(new RegExp(`<w:move(?:From|To)Range${end} w:id="(\\d+)"`, "g"))].map(([, id]) => id),
    );
    expect(ids).toEqual(ends);
    expect(document).toMatch(/<w:moveFrom [^>]*><w:r><w:t [^>]*>The first paragraph/);
    expect(document).toMatch(/<w:moveTo [^>]*><w:r><w:t [^>]*>The first paragraph/);
  });

  test("keep links in what came", () => {
    expect(partOf(redline("One.", "One. See [there](https://example.org/new)."))).toMatch(
      /<w:hyperlink r:id="rId\d+"><w:ins [^>]*><w:r>.*?there<\/w:t><\/w:r><\/w:ins><\/w:hyperlink>/,
    );
  });

  test.skipIf(!hasProgram("soffice"))(
    "are tracked changes for LibreOffice too",
    () => {
      const bytes = redline("The levy rises in May.", "The levy falls in May.");
      const [odt = ""] = convertedByOffice({ name: "redline.docx", bytes }, "fodt").values();
      expect(odt).toContain("text:tracked-changes");
      expect(odt.match(/<text:(?:insertion|deletion)>/g)).toHaveLength(2);
    },
    60_000,
  );
});
