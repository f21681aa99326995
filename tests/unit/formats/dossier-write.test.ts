import { describe, expect, test } from "vitest";
import { addressIn } from "#lib/formats/dossier.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { countsInWords, privateInWords, provenanceOf } from "#lib/formats/provenance.ts";
import { momentInWords, shortened } from "#lib/formats/words.ts";
import { fileNameOf, type WrittenFormat } from "#lib/formats/writers.ts";
import { dossierOf, richDossier } from "#tests/support/dossier.ts";
import { FORMATS, written } from "#tests/support/written.ts";

const NONE = { inDocument: 0, included: 0, replies: 0, privateIncluded: 0, privateLeftOut: 0, notPlaced: 0 };
const TEXT = "# Title\n\n## Part A\n\nOne two three.\n\n### Detail\n\nFour five six.\n\n## Part B\n\nSeven eight.";

describe("a dossier counts what it holds", () => {
  test("threads, replies and what could not be placed", () => {
    const { counts, threads } = richDossier();
    expect(counts).toEqual({
      inDocument: threads.length + 3,
      included: threads.length,
      replies: 5,
      privateIncluded: 1,
      privateLeftOut: 0,
      notPlaced: 1,
    });
  });

  test("in words that a person reads", () => {
    expect(countsInWords({ ...NONE, inDocument: 1, included: 1 })).toBe(
      "1 of the 1 thread on this document that the exporter may see, with 0 replies; every passage was found",
    );
    expect(countsInWords({ ...NONE, inDocument: 9, included: 4, replies: 1, notPlaced: 2 })).toBe(
      "4 of the 9 threads on this document that the exporter may see, with 1 reply; 2 threads could not be placed",
    );
  });

  test.each([
    [0, 0, "None in this copy"],
    [0, 1, "None in this copy; 1 note that only the exporter can see was left out"],
    [0, 3, "None in this copy; 3 notes that only the exporter can see were left out"],
    [1, 0, "1 note in this copy that only the exporter can see"],
    [4, 0, "4 notes in this copy that only the exporter can see"],
  ])("and of notes that only the exporter can see, %i in the copy and %i left out", (within, leftOut, words) => {
    expect(privateInWords({ ...NONE, privateIncluded: within, privateLeftOut: leftOut })).toBe(words);
  });

  test("and says which text, whose, from where and under which filters", () => {
    const dossier = richDossier();
    const said = Object.fromEntries(provenanceOf(dossier).map(({ term, words }) => [term, words]));
    expect(said).toMatchObject({
      Title: dossier.document.title,
      "Issued by": "Australia, New Zealand; Aotearoa",
      Revision: "2 (edition 2)",
      Retrieved: "2026-01-01 00:00 UTC, when this revision was brought in, from Markdown",
      Source: dossier.document.sourceAddress,
      "SHA-256 of the text": dossier.revision.digest,
      Exported: "2026-03-04 05:06 UTC by Ana Example",
      Filters: "notes or questions",
      "Private notes": "1 note in this copy that only the exporter can see",
    });
  });

  test("what is not known is left out, and a signed-out exporter is called so", () => {
    const rich = richDossier();
    const document = { ...rich.document, meeting: null, sourceAddress: null, issuingBodies: [] };
    const said = provenanceOf({ ...rich, document, exportedBy: null, filters: [] });
    expect(said.map(({ term }) => term)).not.toContain("Meeting");
    expect(said.map(({ term }) => term)).not.toContain("Issued by");
    expect(said).toContainEqual({ term: "Source", words: "Not recorded" });
    expect(said).toContainEqual({ term: "Filters", words: "None" });
    expect(said.find(({ term }) => term === "Exported")?.words).toMatch(/by a reader who was not signed in$/);
  });
});

describe("notes are numbered in the order of the text", () => {
  test("outer before inner, then the document, then lost passages", () => {
    const dossier = dossierOf(TEXT, ({ on, across, onDocument, lost }) => [
      lost("gone", "lost"),
      onDocument("whole"),
      on("five", "inner"),
      across("Four", "Seven", "outer"),
      on("One", "first"),
    ]);
    expect(notesOf(dossier).map(({ number, thread }) => `${number} ${thread.body}`)).toEqual([
      "1 first",
      "2 outer",
      "3 inner",
      "4 whole",
      "5 lost",
    ]);
  });

  test("by time where the passage is the same", () => {
    const dossier = dossierOf(TEXT, ({ on }) => [
      on("One", "later", { createdAt: "2026-02-02T00:00:00.000Z" }),
      on("One", "earlier", { createdAt: "2026-02-01T00:00:00.000Z" }),
    ]);
    expect(notesOf(dossier).map(({ thread }) => thread.body)).toEqual(["earlier", "later"]);
  });

  test("under their headings and with the block they begin in", () => {
    const dossier = dossierOf(TEXT, ({ on, across }) => [on("five", "x"), across("eight", "eight", "y")]);
    expect(notesOf(dossier).map(({ section, block }) => [section, block?.text])).toEqual([
      [["Title", "Part A", "Detail"], "Four five six."],
      [["Title", "Part B"], "Seven eight."],
    ]);
  });

  test("with the words that stand at the span now, and those the note was made on where they differ", () => {
    const [note] = notesOf(dossierOf(TEXT, ({ changed }) => [changed("Four five", "Four and five", "x")]));
    expect(note).toMatchObject({ quote: { exact: "Four five" }, formerQuote: "Four and five" });
  });

  test.each([
    ["white space behind its words", "three.\n\n", "three."],
    ["the blank line between two blocks", "six.\n", "six."],
  ])("a number stands behind the last word, before %s", (_, passage, words) => {
    const dossier = dossierOf(TEXT, ({ on }) => [on(passage, "x")]);
    expect(notesOf(dossier)[0]?.endsAt).toBe(dossier.text.indexOf(words) + words.length);
  });
});

describe("words", () => {
  test.each([
    ["short", 20, "short"],
    ["line\nbreaks  and   spaces", 40, "line breaks and spaces"],
    ["one two three four five six seven eight nine ten", 24, "one two three … nine ten"],
    ["法律法律法律法律法律法律", 6, "法律法律 … 法律"],
  ])("%j is shortened to %i", (passage, most, expected) => {
    expect(shortened(passage, most)).toBe(expected);
  });

  test("a character outside the basic plane is not cut in half", () => {
    expect(shortened("👍".repeat(30), 15).isWellFormed()).toBe(true);
  });

  test("a moment is said to the minute, and what is none is left as it is", () => {
    expect(momentInWords("2026-02-03T10:00:59.999Z")).toBe("2026-02-03 10:00 UTC");
    expect(momentInWords("yesterday")).toBe("yesterday");
  });
});

describe("the writers", () => {
  test.each([
    ["html", "access-evidence.revision-2.annotated.2026-03-04.html"],
    ["pdf", "access-evidence.revision-2.annotated.2026-03-04.pdf"],
    ["md", "access-evidence.revision-2.annotated.2026-03-04.md"],
    ["csv", "access-evidence.revision-2.annotated.2026-03-04.csv"],
    ["epub", "access-evidence.revision-2.annotated.2026-03-04.epub"],
    ["xlsx", "access-evidence.revision-2.annotated.2026-03-04.xlsx"],
    ["jsonld", "access-evidence.revision-2.annotated.2026-03-04.jsonld"],
  ] as const)("name a %s copy for its text and day", (format: WrittenFormat, name) => {
    expect(fileNameOf(richDossier(), format)).toBe(name);
  });

  test("no name leaves its folder", () => {
    const rich = richDossier();
    const document = { ...rich.document, slug: "../..\\a\u0000b" };
    expect(fileNameOf({ ...rich, document }, "md")).toBe("a-b.revision-2.annotated.2026-03-04.md");
  });

  test.each(FORMATS)("write a document without threads as %s", async (format) => {
    expect(
      (
        await written(
          dossierOf(TEXT, () => []),
          format,
        )
      ).length,
    ).toBeGreaterThan(0);
  });

  test.each(FORMATS)("write the same dossier as %s the same way twice", async (format) => {
    const dossier = richDossier();
    expect(await written(dossier, format)).toEqual(await written(dossier, format));
  });

  test("addresses stand under the installation", () => {
    expect(addressIn(richDossier(), "/documents/a?annotation=1")).toBe(
      "https://notes.example.org/documents/a?annotation=1",
    );
  });
});
