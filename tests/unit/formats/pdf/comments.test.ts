import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString } from "@libpdf/core";
import { describe, expect, test } from "vitest";
import type { AnnotatedCopy, CopiedThread } from "#lib/formats/annotated-copy.ts";
import { annotateOriginalPdf } from "#lib/formats/pdf/annotate-original.ts";
import { momentOf } from "#lib/formats/pdf/found-annotations.ts";
import { readPdf } from "#lib/formats/pdf/read.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { annotatedDossier } from "#tests/support/annotated-fixture.ts";
import { copyOf } from "#tests/support/copied.ts";
import { dossierOf, post, richDossier } from "#tests/support/dossier.ts";
import { aboutPdf, hasProgram } from "#tests/support/programs.ts";
import { sketch } from "#tests/support/sketch.ts";
import { typesetPdf } from "#tests/support/typeset.ts";
import { writtenPdf } from "#tests/support/written.ts";

const ORIGINAL = typesetPdf(`
#set page(paper: "a6", numbering: "1")
#set text(lang: "en")
= The efficient levy

${Array.from({ length: 12 }, (_, index) => `Office ${index} collects the levy on every vessel that calls at its port, whatever its flag, and affirms it.`).join("\n\n")}

- Ferries are exempt.
- Others pay.
`);

const read = (bytes: Uint8Array) => readPdf(bytes, installedAssets);

async function scene() {
  const { drafts } = await read(ORIGINAL);
  const dossier = dossierOf(drafts, ({ on, across, onParagraph, onDocument, lost }) => [
    on("efficient", "", { kind: "highlight" }),
    on("ffirms it", "Ends inside a ligature?", {
      kind: "question",
      codes: ["money/levies"],
      stance: "oppose",
      replies: [post("Yes, *inside*.")],
    }),
    across("Office 0 collects", "Office 11 collects", "Over several pages.", {
      status: { state: "resolved", by: "Ben", at: "2026-02-03T10:00:00.000Z" },
    }),
    on("Ferries", "Why?", { kind: "suggestion", proposal: "Ships" }),
    onParagraph("Others pay.", "All of it."),
    onDocument("In general."),
    lost("words that went away", "Lost."),
  ]);
  return { drafts, dossier, bytes: await annotateOriginalPdf(ORIGINAL, dossier, installedAssets) };
}

/** The file as a program leaves it that knows nothing of our attachment. */
const withoutAttachment = (bytes: Uint8Array) =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("annotations.jsonld", "annotations.jsonxx"), "latin1");

const copyIn = async (bytes: Uint8Array): Promise<AnnotatedCopy> => {
  const { copy } = await read(bytes);
  if (!copy) throw new Error("there are no comments");
  return copy;
};

const text = (words: string) => PdfString.fromString(words);

/** Adds annotations of another program; `answers` is the name of the one that an annotation is an answer to. */
async function commented(
  bytes: Uint8Array,
  entries: readonly (Record<string, PdfName | PdfString | PdfArray | PdfNumber> & { readonly answers?: never })[],
  answers: string | null = null,
): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  const [page] = pdf.getPages();
  const before = pdf.getPages().flatMap(({ dict }) => dict.getArray("Annots", resolve)?.toArray() ?? []);
  const answered = before.find((entry) => {
    const dict = entry instanceof PdfRef ? resolve(entry) : entry;
    return dict instanceof PdfDict && dict.getString("NM", resolve)?.asString() === answers;
  });
  const added = entries.map((entry) =>
    pdf.register(PdfDict.of({ Type: PdfName.of("Annot"), ...entry, ...(answered && { IRT: answered }) })),
  );
  const own = page?.dict.getArray("Annots", resolve)?.toArray() ?? [];
  page?.dict.set("Annots", PdfArray.of(...own, ...added));
  return pdf.save({ incremental: true });
}

const numbers = (...values: number[]) => PdfArray.of(...values.map((value) => PdfNumber.of(value)));
const NOTE = {
  Subtype: PdfName.of("Text"),
  Rect: numbers(10, 300, 24, 314),
  T: text("Jane Acrobat"),
  M: text("D:20260301120000+02'00'"),
};

describe("notes on the original file", () => {
  test("come back without loss, and leave its bytes and its text as they were", async () => {
    const { drafts, dossier, bytes } = await scene();
    expect(Buffer.from(bytes.subarray(0, ORIGINAL.length)).equals(Buffer.from(ORIGINAL))).toBe(true);
    const again = await read(bytes);
    expect(again.drafts).toEqual(drafts);
    expect(again.copy).toEqual(copyOf(dossier));
  });

  test("stand on the words they are about, for any program", async () => {
    const { dossier, bytes } = await scene();
    const { threads } = await copyIn(withoutAttachment(bytes));
    const found = threads.map(({ target }) => target).filter(({ scope }) => scope === "span");
    const placed = copyOf(dossier).threads.filter(({ target }) => target.span !== null);
    expect(found.map(({ quote }) => quote.exact)).toEqual(
      placed.map(({ target }) => dossier.text.slice(target.span?.start, target.span?.end)),
    );
    expect(threads.map(({ status }) => status)).toContain("resolved");
    expect(threads.find(({ body }) => body.includes("ligature"))?.replies.map(({ body }) => body)).toEqual([
      "Yes, \\*inside\\*.",
    ]);
    expect(threads).toHaveLength(dossier.threads.length);
  });

  test.skipIf(!hasProgram("qpdf"))("leave a sound file", async () => {
    const { bytes } = await scene();
    expect(aboutPdf(bytes, ["qpdf", "--check"])).toContain("No syntax or stream encoding errors found");
  });

  test("bring what another program answered, resolved and added", async () => {
    const { dossier, bytes } = await scene();
    const [, question] = dossier.threads;
    const manner = { RT: PdfName.of("R") };
    const answered = await commented(
      bytes,
      [
        { ...NOTE, ...manner, Contents: text("Settled.\\rTruly.".replace("\\\\r", "\r")) },
        {
          ...NOTE,
          ...manner,
          StateModel: text("Review"),
          State: text("Rejected"),
          Contents: text("Rejected set by Jane"),
        },
      ],
      question?.id ?? "",
    );
    const both = await commented(answered, [{ ...NOTE, Contents: text("A new one.") }]);
    const expected = copyOf(dossier);
    const { threads } = await copyIn(both);
    const byId = (id: string | undefined) => (thread: CopiedThread) => thread.id === id;
    const [before, now] = [expected.threads.find(byId(question?.id)), threads.find(byId(question?.id))];
    expect(now?.replies.slice(1)).toMatchObject([
      { id: null, author: "Jane Acrobat", createdAt: "2026-03-01T10:00:00.000Z" },
    ]);
    expect(now).toEqual({ ...before, status: "declined", replies: now?.replies });
    expect(threads.filter(({ id }) => id === null)).toMatchObject([{ body: "A new one.", target: { scope: "block" } }]);
    expect(threads).toHaveLength(expected.threads.length + 1);
  });
});

/** The file after somebody wrote into the windows of our own annotations, at a moment. */
async function writtenInto(bytes: Uint8Array, moment: string, change: (contents: string) => string) {
  const pdf = await PDF.load(bytes);
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  for (const { dict } of pdf.getPages()) {
    for (const entry of dict.getArray("Annots", resolve)?.toArray() ?? []) {
      const annotation = entry instanceof PdfRef ? resolve(entry) : entry;
      if (!(annotation instanceof PdfDict)) continue;
      const before = annotation.getString("Contents", resolve)?.asString() ?? "";
      const after = change(before.replaceAll("\r", "\n"));
      if (after === before.replaceAll("\r", "\n")) continue;
      annotation.set("Contents", text(after));
      annotation.set("M", text(moment));
    }
  }
  return pdf.save({ incremental: true });
}

describe("words in the window of one of our own notes", () => {
  const LATER = "D:20990301120000Z";
  const replies = ({ threads }: AnnotatedCopy) =>
    threads.flatMap(({ body, replies }) => replies.filter(({ id }) => id === null).map((each) => [body, each.body]));

  test.each([
    ["behind a note", "Ends inside a ligature?", "So we *say*.", "So we \\*say\\*."],
    ["behind a reply of ours", "Yes, *inside*.", "No.", "No."],
  ])("%s are a reply without an author", async (_, own, added, body) => {
    const { dossier, bytes } = await scene();
    const copy = await copyIn(await writtenInto(bytes, LATER, (words) => words.replace(own, `${own}\n\n${added}`)));
    expect(replies(copy)).toEqual([["Ends inside a ligature?", body]]);
    const thread = copy.threads.find((each) => each.body === "Ends inside a ligature?");
    expect(thread?.replies.at(-1)).toMatchObject({ author: "", createdAt: "2099-03-01T12:00:00.000Z" });
    expect(copy.threads).toHaveLength(dossier.threads.length);
    expect(copy.warnings).toBeUndefined();
  });

  test("are told from its facts, its wording and what it was made on", async () => {
    const { bytes } = await scene();
    const copy = await copyIn(await writtenInto(bytes, LATER, (words) => `${words}\n\nAgreed.`));
    const added = replies(copy).map(([, body]) => body);
    expect(new Set(added)).toEqual(new Set(["Agreed."]));
    expect(added.length).toBeGreaterThan(5);
  });

  test("that replace its own are told of, and change nothing", async () => {
    const { dossier, bytes } = await scene();
    const copy = await copyIn(await writtenInto(bytes, LATER, (words) => words.replace("Ends inside", "Begins in")));
    expect(copy.threads).toEqual(copyOf(dossier).threads);
    expect(copy.warnings).toEqual([expect.stringMatching(/^1 note was reworded in the PDF/)]);
  });

  test("from before the copy was made are its own", async () => {
    const { dossier, bytes } = await scene();
    const copy = await copyIn(await writtenInto(bytes, "D:20200101Z", (words) => `${words}\n\nAgreed.`));
    expect(copy).toEqual(copyOf(dossier));
  });
});

describe("a copy that we typeset", () => {
  test.each([
    ["of a text with every sign", richDossier],
    ["with every annotation", annotatedDossier],
  ])("%s comes back with its threads and the words of the document alone", async (_, make) => {
    const dossier = make();
    const { drafts, copy } = await read(await writtenPdf(dossier));
    expect(copy).toEqual(copyOf(dossier));
    // PDFium cannot tell the letters from their ligature, whose own character few texts hold.
    const expected = dossier.blocks.flatMap(({ text }) => (text === "" ? [] : [text.replace("\ufb01", "fi")]));
    const title = expected[0] === dossier.document.title ? [] : [dossier.document.title];
    expect(drafts.map(({ text }) => text)).toEqual([...title, ...expected]);
  });
});

test("a copy that we typeset has the headings, lists, quotations, tables and notes of the document", async () => {
  const dossier = annotatedDossier();
  const document = { ...dossier.document, title: dossier.blocks[0]?.text ?? "" };
  const { drafts } = await read(await writtenPdf({ ...dossier, document }));
  expect(sketch(drafts).map((line) => line.replace("|footnote-1}", "|note-1}"))).toEqual(sketch(dossier.blocks));
});

describe("comments of other programs", () => {
  const QUADS = numbers(0, 420, 300, 420, 0, 300, 300, 300);

  test("a line through words proposes to strike them out, one with words is a note", async () => {
    const struck = { Subtype: PdfName.of("StrikeOut"), Rect: numbers(0, 300, 300, 420), QuadPoints: QUADS };
    const { threads } = await copyIn(await commented(ORIGINAL, [struck, { ...struck, Contents: text("Why?") }]));
    expect(threads).toMatchObject([
      { kind: "suggestion", proposal: "", target: { scope: "span" } },
      { kind: null, proposal: null, body: "Why?" },
    ]);
  });

  test("form fields, links and windows are no comments", async () => {
    const others = ["Widget", "Link", "Popup", "Stamp"].map((name) => ({ Subtype: PdfName.of(name), Rect: QUADS }));
    expect((await read(await commented(ORIGINAL, others))).copy).toBeUndefined();
  });

  test.each([
    ["D:20260301120000Z", "2026-03-01T12:00:00.000Z"],
    ["D:20260301120000+02'00'", "2026-03-01T10:00:00.000Z"],
    ["D:20260301120000-0530", "2026-03-01T17:30:00.000Z"],
    ["D:2026", "2026-01-01T00:00:00.000Z"],
    ["D:20269901", null],
    ["yesterday", null],
  ])("%s is the moment %s", (date, moment) => {
    expect(momentOf(date)).toBe(moment);
  });
});
