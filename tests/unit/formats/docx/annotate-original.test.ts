import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enclosing } from "#lib/core/document/block.ts";
import { canonicalOffset } from "#lib/core/document/canonical.ts";
import { type AssembledText, assemble } from "#lib/core/document/text.ts";
import { Problem } from "#lib/core/problem.ts";
import type { CopiedThread, DraftPoint } from "#lib/formats/annotated-copy.ts";
import { anchorsOf } from "#lib/formats/docx/anchors.ts";
import { annotateDocx } from "#lib/formats/docx/annotate-original.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import type { Dossier } from "#lib/formats/dossier.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { dossierOf, people, post } from "#tests/support/dossier.ts";
import { convertedByOffice, hasProgram, savedByOffice } from "#tests/support/programs.ts";
import { p, partText, r, W, withoutAbout, withoutOurPart, wordFile } from "#tests/support/word-file.ts";

type Make = Parameters<typeof dossierOf>[1];
const dossierOn = (file: Uint8Array, make: Make) => dossierOf(readDocx(file).drafts, make);
const threadsIn = (file: Uint8Array) => readDocx(file).copy?.threads ?? [];
const annotated = (file: Uint8Array, dossier: Dossier) => annotateDocx(file, dossier).bytes;
const textOf = (file: Uint8Array) => assemble(readDocx(file).drafts).text;

/** The words that Word's own markers hold for each comment, by the last line of its words. */
function wordsByMarkers(file: Uint8Array): ReadonlyMap<string, string> {
  const { drafts, copy } = readDocx(withoutOurPart(file));
  const { blocks, text } = assemble(drafts);
  const words = ({ target }: CopiedThread) => {
    if (!target.place) return "";
    const at = ({ draft, offset }: DraftPoint) =>
      (blocks[draft]?.start ?? 0) + canonicalOffset(drafts[draft]?.text ?? "", offset);
    return text.slice(at(target.place.from), at(target.place.to));
  };
  return new Map((copy?.threads ?? []).map((thread) => [thread.body.split("\n").at(-1) ?? "", words(thread)]));
}

/** What anchors promise of every thread, by its body. */
function wordsByAnchors(dossier: Dossier): ReadonlyMap<string, string> {
  const anchors = anchorsOf(dossier.blocks, notesOf(dossier));
  return new Map(
    [...anchors].map(([{ thread }, { from, to }]) => [
      thread.body,
      dossier.text.slice(from.block.start + from.offset, to.block.start + to.offset),
    ]),
  );
}

const BOLD = "<w:b/>";
const OLD_COMMENTS = {
  comments:
    '<w:comments><w:comment w:id="7" w:author="Old Hand" w:date="2025-01-01T10:00:00Z"><w:p><w:r><w:t>Was here before.</w:t></w:r></w:p></w:comment></w:comments>',
};
const FOOTNOTES = {
  footnotes: `<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${r("A note of the source.")}</w:p></w:footnote></w:footnotes>`,
};
const NUMBERING = {
  numbering:
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
};
const item = (words: string) => p(r(words), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>');
const cell = (words: string) => `<w:tc><w:tcPr/>${p(r(words))}</w:tc>`;

/** Everything that may surround words, cut into runs in the middle of them. */
const BODY = [
  p(r("  Part 1: Levies"), '<w:outlineLvl w:val="0"/>'),
  p(
    `${r("The le")}${r("vy", BOLD)}${r(" ri")}<w:commentRangeStart w:id="7"/>${r("ses &amp; falls")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r(" every year e\u0301te\u0301 &lt;soon&gt;.")}`,
  ),
  p(
    `${r("Read ")}<w:hyperlink w:anchor="x">${r("the whole ")}${r("law", BOLD)}</w:hyperlink><w:del w:id="40" w:author="X"><w:r><w:delText> gone</w:delText></w:r></w:del><w:ins w:id="41" w:author="X">${r(" new words")}</w:ins>${r(" first.")}<w:r><w:footnoteReference w:id="2"/></w:r>`,
  ),
  item("First item"),
  item("Second item"),
  `<w:tbl><w:tr>${cell("Aim")}${cell("Means")}</w:tr><w:tr>${cell("Borders")}${cell("Data")}</w:tr></w:tbl>`,
  `<w:sdt><w:sdtContent>${p(`<w:r><w:t>In a box</w:t><w:tab/><w:t>of forms</w:t><w:br/><w:t>on two lines</w:t></w:r><w:sdt><w:sdtContent>${r(" inside")}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
  p(r("The end of it.")),
].join("");
const FILE = wordFile(BODY, { ...OLD_COMMENTS, ...FOOTNOTES, ...NUMBERING });

/** For outside programs and many readings on a busy machine. */
const SLOW = { timeout: 60_000 };

describe("notes on a person's own Word file", () => {
  test("stand on their exact words, wherever those begin and end", SLOW, () => {
    const { text, blocks }: AssembledText = assemble(readDocx(FILE).drafts);
    const inText = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.uniqueArray(inText, { minLength: 1, maxLength: 8 }), (spans) => {
        const onWords = spans
          .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
          .filter(({ start, end }) => text.slice(start, end).trim() !== "");
        const dossier = dossierOf(readDocx(FILE).drafts, (on) =>
          onWords.map((span, index) => on.at(span, `N${index}`)),
        );
        const result = annotated(FILE, dossier);
        const expected = wordsByAnchors(dossier);
        const found = wordsByMarkers(result);
        for (const [body, words] of expected) expect([body, found.get(body)]).toEqual([body, words]);
        expect(found.get("Was here before.")).toBe("ses & falls");
        expect(textOf(result)).toBe(text);
        const again = annotated(result, dossier);
        expect(partText(again, "word/document.xml")).toBe(partText(result, "word/document.xml"));
        expect(threadsIn(again)).toEqual(threadsIn(result));
      }),
      { numRuns: 30 },
    );
    expect(blocks.some((block) => enclosing(block, "footnote"))).toBe(true);
  });

  test("cut a run in the middle of a word and keep its formatting, with a colour behind", () => {
    const file = wordFile(p(r("unbelievable", `${BOLD}<w:lang w:val="en-GB"/>`)));
    const result = annotated(
      file,
      dossierOn(file, (on) => [on.on("believ", "Really?", { kind: "question" })]),
    );
    const document = partText(result, "word/document.xml");
    const shaded = `<w:rPr>${BOLD}<w:shd w:val="clear" w:color="auto" w:fill="D5E3F4"/><w:lang w:val="en-GB"/></w:rPr>`;
    expect(document).toContain(`${r("un", `${BOLD}<w:lang w:val="en-GB"/>`)}<w:commentRangeStart w:id="0"/>`);
    expect(document).toContain(
      `<w:r>${shaded}<w:t xml:space="preserve">believ</w:t></w:r><w:commentRangeEnd w:id="0"/>`,
    );
  });

  test("on words in a text box stand around the box, which no comment can be in", () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(r("Words in a box."))}</w:txbxContent></w:pict></w:r>`;
    const file = wordFile(p(`${r("Beside it.")}${box}${r(" Behind it.")}`));
    const document = partText(
      annotated(
        file,
        dossierOn(file, (on) => [on.on("in a", "x")]),
      ),
      "word/document.xml",
    );
    expect(document).toContain(`<w:commentRangeStart w:id="0"/>${box}<w:commentRangeEnd w:id="0"/>`);
  });

  test("leave everything else as it was, to the byte", () => {
    const dossier = dossierOn(FILE, (on) => [on.on("The end", "Here.")]);
    const result = annotated(FILE, dossier);
    const [before, after] = [readZip(FILE), readZip(result)];
    for (const name of before.names.filter((each) => /footnotes|numbering|_rels\/\.rels/.test(each)))
      expect(after.read(name)).toEqual(before.read(name));
    const old = partText(FILE, "word/document.xml");
    const now = withoutAbout(result);
    expect(now.startsWith(old.slice(0, old.lastIndexOf("<w:p><w:r>")))).toBe(true);
    expect(partText(result, "word/comments.xml")).toContain('<w:comment w:id="7" w:author="Old Hand"');
  });

  test("join the threads of the comments that were there, each under ids of its own", () => {
    const dossier = dossierOn(FILE, (on) => [on.on("levy", "A note.", { replies: [post("An answer.")] })]);
    const result = annotated(FILE, dossier);
    const extended = partText(result, "word/commentsExtended.xml");
    const ids = [...partText(result, "word/comments.xml").matchAll(/w14:paraId="(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...extended.matchAll(/<w15:commentEx /g)]).toHaveLength(4);
    expect(threadsIn(result).map(({ author, replies }) => [author, replies.length])).toEqual([
      ["Old Hand", 0],
      ["Ana Example", 1],
    ]);
  });

  test("that came from the file's own comments are not doubled; answers to them come in", () => {
    const [old] = threadsIn(FILE);
    const author = { ...people.BEN, name: "Old Hand", broughtInBy: "Ana Example" };
    const choice = { author, createdAt: old?.createdAt ?? "", replies: [post("I disagree.")] };
    const status = { state: "resolved", by: "Ana Example", at: null } as const;
    const dossier = dossierOn(FILE, (on) => [on.on("ses & falls", "Was here before.", { ...choice, status })]);
    const result = annotated(FILE, dossier);
    expect(threadsIn(result)).toMatchObject([
      { id: dossier.threads[0]?.id, body: "Was here before.", status: "resolved", replies: [{ body: "I disagree." }] },
    ]);
    expect(partText(result, "word/comments.xml")).toContain("<w:t>Was here before.</w:t>");
    expect(annotated(result, dossier)).toEqual(result);
  });

  test("are not doubled either where they hold a list of Word", () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const item = (words: string) => p(r(words), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const comments = `<w:comments><w:comment w:id="0" w:author="Old Hand">${p(r("Both:"))}${item("one")}${item("other")}</w:comment></w:comments>`;
    const body = p(`<w:commentRangeStart w:id="0"/>${r("Levies")}<w:commentRangeEnd w:id="0"/>${r(" rise.")}`);
    const file = wordFile(body, { comments, numbering });
    const [old] = threadsIn(file);
    expect(old?.body).toBe("Both:\n\n1. one\n2. other");
    const author = { ...people.BEN, name: "Old Hand", broughtInBy: "Ana Example" };
    const dossier = dossierOn(file, (on) => [on.on("Levies", old?.body ?? "", { author })]);
    expect(threadsIn(annotated(file, dossier)).map(({ id }) => id)).toEqual([dossier.threads[0]?.id]);
  });

  test("of an earlier copy are replaced, and answers that others gave them stay", () => {
    const first = dossierOn(FILE, (on) => [on.on("levy", "First words."), on.on("item", "Stays.")]);
    const [thread, other] = first.threads;
    const result = annotated(FILE, first);
    const second = { ...first, threads: first.threads.slice(0, 1).map((each) => ({ ...each, body: "Second words." })) };
    const bodies = threadsIn(annotated(result, second)).map(({ id, body }) => [id, body]);
    expect(bodies.filter(([id]) => id !== null)).toHaveLength(2);
    expect(bodies).toContainEqual([other?.id, "Stays."]);
    expect(bodies.map(([id]) => id)).toContain(thread?.id);
  });

  test("whose passage is not there say so, on the first words", () => {
    const dossier = dossierOn(FILE, (on) => [on.lost("vanished words", "Where?"), on.onDocument("On all of it.")]);
    const { bytes, notPlaced } = annotateDocx(FILE, dossier);
    expect(notPlaced).toEqual([dossier.threads[0]?.id]);
    expect(partText(bytes, "word/comments.xml")).toContain("vanished words");
    expect(wordsByMarkers(bytes).get("Where?")).toBe("Part 1: Levies");
  });

  test("on a note that only another note refers to stand on the first words, since Word drops what stands nowhere", () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnotes><w:footnote w:id="2">${p(`${r("One.")}${reference(3)}`)}</w:footnote><w:footnote w:id="3">${p(r("Two."))}</w:footnote></w:footnotes>`;
    const file = wordFile(p(`${r("The levy")}${reference(2)}`), { footnotes });
    const dossier = dossierOn(file, (on) => [on.on("Two", "Why?")]);
    expect(wordsByMarkers(annotated(file, dossier)).get("Why?")).toBe("The levy1");
  });

  test("follow their words into a file that reads otherwise than the text", () => {
    const file = wordFile(p(r("Something new. The levy rises every year, and nobody knows why.")));
    const dossier = dossierOf("The levy rises every year, and nobody knows why.\n", (on) => [
      on.on("every year", "When?"),
    ]);
    expect(wordsByMarkers(annotated(file, dossier)).get("When?")).toBe("every year");
  });

  test.each([
    ["Strict", wordFile(p(r("Words.")), {}, 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'), /Strict/],
    ["oddly named", wordFile(p(r("Words.")), {}, `${W} xmlns:x="${W.slice(9, -1)}"`), /unusual/],
    ["of another kind", wordFile(p(r("Words.")), {}, 'xmlns:w="urn:other"'), /not a Word document/],
    ["empty", wordFile(p("")), /no text/],
  ])("are refused on a file that is %s", (_, file, message) => {
    const dossier = dossierOf("Words.\n", (on) => [on.on("Words", "x")]);
    expect(() => annotateDocx(file, dossier)).toThrow(message);
    expect(() => annotateDocx(file, dossier)).toThrow(Problem);
  });
});

test.skipIf(!hasProgram("soffice"))("LibreOffice opens the annotated file with every comment", SLOW, () => {
  const dossier = dossierOn(FILE, (on) => [
    on.across("levy", "Second item", "Across paragraphs.", { replies: [post("An answer.")] }),
    on.on("source", "In a note."),
    on.across("Borders", "The end", "Out of a table."),
  ]);
  const result = annotated(FILE, dossier);
  const [flat = ""] = convertedByOffice({ name: "original.docx", bytes: result }, "fodt").values();
  for (const body of ["Was here before.", "Across paragraphs.", "An answer.", "In a note.", "Out of a table."])
    expect(flat).toContain(body);
  expect(flat).toContain("About this copy");
  expect(flat.match(/<office:annotation /g)).toHaveLength(6);
  expect(flat.match(/<office:annotation-end /g)?.length).toBeGreaterThanOrEqual(4);
});

test.skipIf(!hasProgram("soffice"))("a file that LibreOffice saved takes notes on their exact words", SLOW, () => {
  const saved = savedByOffice({ name: "original.docx", bytes: FILE }, "docx");
  const dossier = dossierOn(saved, (on) => [on.on("very year", "Mid-word."), on.on("whole law", "In a link.")]);
  const found = wordsByMarkers(annotated(saved, dossier));
  expect([found.get("Mid-word."), found.get("In a link.")]).toEqual(["very year", "whole law"]);
  expect(found.get("Was here before.")).toBe("ses & falls");
});

const corpus = path.resolve("../shared/corpus");
test.skipIf(!existsSync(corpus)).each(["us-m-15-13-https-only.docx", "us-m-15-13-commented.docx"])(
  "a real memo takes sixty notes, each on its exact words, beside those it has (%s)",
  (name) => {
    const file = readFileSync(path.join(corpus, name));
    const { length } = textOf(file);
    const spans = Array.from({ length: 60 }, (_, index) => Math.floor((length * index) / 61));
    const dossier = dossierOn(file, (on) =>
      spans.map((start, index) => on.at({ start, end: start + 7 + ((index * 37) % 300) }, `N${index}`)),
    );
    const result = annotated(file, dossier);
    const found = wordsByMarkers(result);
    for (const [body, words] of wordsByAnchors(dossier)) expect([body, found.get(body)]).toEqual([body, words]);
    const before = wordsByMarkers(file);
    for (const [body, words] of before) expect([body, found.get(body)]).toEqual([body, words]);
    expect(found.size).toBe(before.size + 60);
  },
);
