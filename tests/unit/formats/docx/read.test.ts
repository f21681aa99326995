import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import type { Problem } from "#lib/core/problem.ts";
import type { CopiedThread } from "#lib/formats/annotated-copy.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { type Dossier, isUnplaced } from "#lib/formats/dossier.ts";
import { readDocument } from "#lib/formats/readers.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { dossierOf, richDossier } from "#tests/support/dossier.ts";
import { hasProgram, savedByOffice } from "#tests/support/programs.ts";
import { p, r, wordFile } from "#tests/support/word-file.ts";
import { written } from "#tests/support/written.ts";

const copyOf = async (dossier: Dossier) => (await written(dossier, "docx")) as Uint8Array;

const texts = (bytes: Uint8Array) => readDocx(bytes).drafts.map(({ text }) => text);

/** What must come back of a thread, in the order of its id. */
const tree = (threads: readonly CopiedThread[]) =>
  threads
    .map(({ id, kind, stance, codes, proposal, visibility, status, body, author, isDeleted, target, replies }) => ({
      ...{ id, kind, stance, codes, proposal, visibility, status, body, author, isDeleted },
      scope: target.scope,
      span: target.span,
      replies: replies.map((reply) => [reply.id, reply.author, reply.body, reply.isDeleted]),
    }))
    .toSorted((a, b) => String(a.id).localeCompare(String(b.id)));

const treeOf = (dossier: Dossier) =>
  tree(
    dossier.threads.map((thread) => ({
      ...{ id: thread.id, author: thread.author.name, body: thread.body, createdAt: thread.createdAt },
      ...{ kind: thread.kind, stance: thread.stance, codes: thread.codes, proposal: thread.proposal },
      ...{ visibility: thread.visibility, status: thread.status.state, isDeleted: thread.deletedAt !== null },
      target: {
        scope: thread.placement.scope,
        place: null,
        quote: { exact: "", prefix: "", suffix: "" },
        span: isUnplaced(thread) || thread.placement.scope === "document" ? null : thread.placement.span,
      },
      replies: thread.replies.map((reply) => ({
        ...{ id: reply.id, author: reply.author.name, body: reply.body, createdAt: reply.createdAt },
        isDeleted: reply.deletedAt !== null,
      })),
    })),
  );

describe("our own Word copy comes back", () => {
  test("with its text to the letter and every thread as it was", async () => {
    const dossier = richDossier();
    const { drafts, copy, metadata } = readDocx(await copyOf(dossier));
    expect(assemble(drafts).text).toBe(dossier.text);
    expect(metadata.title).toBe("Access & evidence");
    expect(copy?.origin).toEqual({
      documentId: dossier.document.id,
      revisionId: dossier.revision.id,
      digest: dossier.revision.digest,
    });
    expect(tree(copy?.threads ?? [])).toEqual(treeOf(dossier));
  });

  test("with its blocks: headings, lists with their labels, quotes, tables, notes and code", async () => {
    const dossier = richDossier();
    const { blocks } = assemble(readDocx(await copyOf(dossier)).drafts);
    const shape = (each: (typeof blocks)[number]) => [
      each.kind,
      each.number,
      each.within.map((container) => container.kind).join(" "),
      each.text,
    ];
    expect(blocks.map(shape)).toEqual(dossier.blocks.map(shape));
  });

  test.skipIf(!hasProgram("soffice"))("through LibreOffice, with positions, words and authors", async () => {
    const dossier = richDossier();
    const saved = savedByOffice({ name: "copy.docx", bytes: await copyOf(dossier) }, "docx");
    const { drafts, copy } = readDocx(saved);
    const { text } = assemble(drafts);
    expect(text.replace(/\s+/g, " ")).toBe(dossier.text.replace(/\s+/g, " "));
    const treeOfIds = (threads: readonly { id: string | null; replies: readonly { id: string | null }[] }[]) =>
      threads.map(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]).toSorted();
    expect(treeOfIds(copy?.threads ?? [])).toEqual(treeOfIds(dossier.threads));
  });

  test("with an answer and a resolution that Word added", async () => {
    const dossier = dossierOf("# Levy\n\nThe levy rises.\n", (on) => [on.on("levy", "Why **this**?", {})]);
    const zip = readZip(await copyOf(dossier));
    const text = (name: string) => new TextDecoder().decode(zip.read(name));
    const changed = {
      "word/comments.xml": text("word/comments.xml").replace(
        "</w:comments>",
        '<w:comment w:id="77" w:author="Jane Word" w:date="2026-03-01T10:00:00Z" w:initials="JW"><w:p w14:paraId="2FFFFFFF"><w:r><w:t>Because * of it.</w:t></w:r></w:p></w:comment></w:comments>',
      ),
      "word/commentsExtended.xml": text("word/commentsExtended.xml")
        .replace('w15:done="0"', 'w15:done="1"')
        .replace(
          "</w15:commentsEx>",
          `<w15:commentEx w15:paraId="2FFFFFFF" w15:paraIdParent="${/w15:paraId="(\w+)"/.exec(text("word/commentsExtended.xml"))?.[1]}" w15:done="1"/></w15:commentsEx>`,
        ),
    };
    const bytes = writeZip(
      zip.names.map((name) => ({ name, content: changed[name as keyof typeof changed] ?? zip.read(name) ?? "" })),
    );
    const [thread] = readDocx(bytes).copy?.threads ?? [];
    expect(thread).toMatchObject({ id: dossier.threads[0]?.id, status: "resolved", body: "Why **this**?" });
    expect(thread?.replies).toEqual([
      {
        id: null,
        author: "Jane Word",
        body: "Because \\* of it.",
        createdAt: "2026-03-01T10:00:00.000Z",
        isDeleted: false,
      },
    ]);
  });
});

describe("a Word document is read", () => {
  test("with tracked changes accepted, and a word about it", () => {
    const body = p(
      `${r("The ")}<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins>${r("new ")}</w:ins>${r("levy.")}`,
    );
    const { drafts, warnings } = readDocx(wordFile(body));
    expect(drafts[0]?.text).toBe("The new levy.");
    expect(warnings).toHaveLength(1);
  });

  test("without the codes of fields, with the links they make", () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r>';
    const body = p(`${r("See ")}${field("begin")}${code}${field("separate")}${r("here")}${field("end")}${r(".")}`);
    const [draft] = readDocx(wordFile(body)).drafts;
    expect(draft?.text).toBe("See here.");
    expect(draft?.marks).toEqual([{ kind: "link", href: "https://example.org/", start: 4, end: 8 }]);
  });

  test.each([
    ["decimal", "%1.%2", ["1.1", "1.2"]],
    ["lowerLetter", "(%2)", ["(a)", "(b)"]],
    ["upperRoman", "%2)", ["I)", "II)"]],
    ["bullet", "•", [undefined, undefined]],
  ])("with the labels of %s lists", (format, text, labels) => {
    const level = (at: number, fmt: string, words: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${fmt}"/><w:lvlText w:val="${words}"/></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, format, text)}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (at: number, words: string) =>
      p(r(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`);
    const body = item(0, "outer") + item(1, "one") + item(1, "two");
    const { drafts } = readDocx(wordFile(body, { numbering }));
    const labelOf = (draft: (typeof drafts)[number]) => draft.within.findLast((each) => each.kind === "item");
    expect(drafts.slice(1).map((draft) => (labelOf(draft) as { label?: string }).label)).toEqual(labels);
    expect(drafts[1]?.within).toHaveLength(4);
  });

  test("with comments whose range has lost its end, or everything", () => {
    const comments =
      '<w:comments><w:comment w:id="1" w:author="A"><w:p><w:r><w:t>one</w:t></w:r></w:p></w:comment><w:comment w:id="2" w:author="B"><w:p><w:r><w:t>two</w:t></w:r></w:p></w:comment></w:comments>';
    const body = p(
      `${r("The ")}<w:commentRangeStart w:id="1"/>${r("levy")}<w:r><w:commentReference w:id="1"/></w:r>${r(" rises.")}`,
    );
    const threads = readDocx(wordFile(body, { comments })).copy?.threads ?? [];
    expect(threads.map(({ body: words, target }) => [words, target.place])).toEqual([
      ["one", { from: { draft: 0, offset: 4 }, to: { draft: 0, offset: 8 } }],
      ["two", null],
    ]);
  });

  test.each([
    ["no zip", new TextEncoder().encode("PK\u0003\u0004 but no more"), "unreadable"],
    ["a zip without a document", writeZip([{ name: "[Content_Types].xml", content: "<Types/>" }]), "unreadable"],
    ["broken XML", wordFile("<w:p>"), "unreadable"],
    [
      "entities that unfold",
      writeZip([{ name: "word/document.xml", content: '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>' }]),
      "unreadable",
    ],
    ["elements without end", wordFile("<w:sdt>".repeat(2000) + "</w:sdt>".repeat(2000)), "too-large"],
    ["a spreadsheet", writeZip([{ name: "word/document.xml", content: "<worksheet/>" }]), "unreadable"],
    ["an old or locked file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "unsupported-media"],
    ["a text that says it is one", new TextEncoder().encode("Plain words."), "unsupported-media"],
  ])("never when it is %s", (_, bytes, code) => {
    const refused = () => readDocument({ bytes, fileName: "a.docx" });
    expect(refused).toThrow();
    try {
      refused();
    } catch (error) {
      expect((error as Problem).code).toBe(code);
    }
  });

  test("without what a bomb unfolds to", () => {
    const bomb = writeZip([{ name: "word/document.xml", content: new Uint8Array(150_000_000) }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(() => readDocx(bomb)).toThrow(/unfolds to more/);
  });
});

const corpus = path.resolve("../shared/corpus");
test.skipIf(!existsSync(corpus))("a real memo reads as its Markdown edition does", () => {
  // The two editions print quotation marks and the ways back from notes each in their own manner.
  const words = (text: string) =>
    text
      .replace(/[“”]/g, '"')
      .replace(/’/g, "'")
      .replace(/^⬑ \d+\. /, "")
      .replace(/\s+/g, " ")
      .trim();
  const docx = texts(readFileSync(path.join(corpus, "us-m-15-13-https-only.docx"))).map(words);
  const bytes = readFileSync(path.join(corpus, "us-m-15-13-https-only.md"));
  const markdown = readDocument({ bytes, fileName: "a.md" }).drafts.map(({ text }) => words(text));
  const missing = markdown.filter((text) => text !== "" && !docx.includes(text));
  expect(missing.length / markdown.length).toBeLessThan(0.03);
  const { copy } = readDocx(readFileSync(path.join(corpus, "us-m-15-13-commented.docx")));
  expect(copy?.threads.map(({ author }) => author)).toEqual(["Reader One", "Reader Two", "Reader One", "Reader Three"]);
});

/** The threads of a file whose comments, named by their words, answer those that `parents` names. */
function answered(ids: readonly string[], parents: Readonly<Record<string, string>>) {
  const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
  const comments = `<w:comments ${w14}>${ids
    .map(
      (id, n) =>
        `<w:comment w:id="${n}" w:author="A"><w:p w14:paraId="${id}"><w:r><w:t>${id}</w:t></w:r></w:p></w:comment>`,
    )
    .join("")}</w:comments>`;
  const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
  const commentsExtended = `<w15:commentsEx ${w15}>${ids
    .map((id) => `<w15:commentEx w15:paraId="${id}"${parents[id] ? ` w15:paraIdParent="${parents[id]}"` : ""}/>`)
    .join("")}</w15:commentsEx>`;
  const threads = readDocx(wordFile(p(r("Text.")), { comments, commentsExtended })).copy?.threads ?? [];
  return threads.map(({ body, replies }) => [body, ...replies.map((reply) => reply.body)]);
}

describe("unusual Word files", () => {
  test("keep a no-break space that stands alone", () => {
    expect(texts(wordFile(p(`${r("Article")}<w:r><w:t>&#160;</w:t></w:r>${r("5")}`)))).toEqual(["Article\u00a05"]);
  });

  test.each(["FFFFFFFF", "110000", "-5", "D800", "F0B7", "zz"])("show a sign for the symbol %s", (code) => {
    expect(texts(wordFile(p(`${r("a")}<w:r><w:sym w:font="Symbol" w:char="${code}"/></w:r>`)))).toEqual(["a\ufffd"]);
  });

  test("have no more levels of lists than there are", () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="300000000"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const body = p(r("deep"), '<w:numPr><w:ilvl w:val="300000000"/><w:numId w:val="5"/></w:numPr>');
    expect(texts(wordFile(body, { numbering }))).toEqual(["deep"]);
  });

  test("keep long and circular chains of answers in one thread each", () => {
    const ids = ["A1", "A2", "A3", "A4", "C1", "C2", "C3"];
    const parents = { A2: "A1", A3: "A2", A4: "A3", C1: "C3", C2: "C1", C3: "C2" };
    expect(answered(ids, parents)).toEqual([
      ["A1", "A2", "A3", "A4"],
      ["C1", "C2", "C3"],
    ]);
  });

  test("keep thousands of answers to answers in one thread", () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => String(index));
    const parents = Object.fromEntries(ids.slice(1).map((id, index) => [id, String(index)]));
    expect(answered(ids, parents)).toEqual([ids]);
  });
});
