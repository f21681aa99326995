import { describe, expect, test } from "vitest";
import { readDocx } from "#lib/formats/docx/read.ts";
import { writeDocx } from "#lib/formats/docx/write.ts";
import { returnOf } from "#lib/formats/returning.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { dossierOf, post } from "#tests/support/dossier.ts";
import { p, partText, r, withoutOurPart, wordFile } from "#tests/support/word-file.ts";

const withPart = (bytes: Uint8Array, part: string, content: string) => {
  const zip = readZip(bytes);
  const others = zip.names.filter((name) => name !== part);
  return writeZip([...others.map((name) => ({ name, content: zip.read(name) ?? "" })), { name: part, content }]);
};

const STYLES = `<w:styles>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:rPr><w:i/></w:rPr></w:style>
</w:styles>`;
const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="1">${level("bullet", "\uf0b7")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level("decimal", "%1.")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    Target="https://example.org/paper" TargetMode="External"/>
</Relationships>`;

/** The body that a comment with these paragraphs is read as. */
function bodyOf(...paragraphs: string[]): string | undefined {
  const comments = `<w:comments><w:comment w:id="0" w:author="Jane">${paragraphs.join("")}</w:comment></w:comments>`;
  const body = p(`<w:commentRangeStart w:id="0"/>${r("Levies")}<w:commentRangeEnd w:id="0"/>`);
  const bytes = wordFile(body, { comments, styles: STYLES, numbering: NUMBERING });
  return readDocx(withPart(bytes, "word/_rels/comments.xml.rels", RELATIONS)).copy?.threads[0]?.body;
}

const numbered = (list: number, words: string) =>
  p(r(words), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);

test("a comment is of the moment that Word says in UTC, and not of the local time that it writes as if it were that", () => {
  const file = writeDocx(dossierOf("# Levy\n\nThe levy rises.\n", ({ on }) => [on("levy", "Why?")]));
  const [utc, local] = ["2026-01-05T09:00:00Z", "2026-01-05T18:00:00Z"];
  const comments = partText(file, "word/comments.xml").replaceAll(`w:date="${utc}"`, `w:date="${local}"`);
  expect(comments).toContain(local);
  const [thread] = readDocx(withPart(file, "word/comments.xml", comments)).copy?.threads ?? [];
  expect(thread?.createdAt).toBe("2026-01-05T09:00:00.000Z");
});

describe("a comment that was written in Word", () => {
  const link =
    '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1">';
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = '<w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r>';

  test.each([
    ["stress", p(`${r("Do ")}${r("not", "<w:b/>")}${r(" do ")}${r("that", "<w:i/>")}`), "Do **not** do *that*"],
    ["a style for it", p(`${r("Do ")}${r("not", '<w:rStyle w:val="Strong"/>')}`), "Do **not**"],
    ["both at once", p(r("never", "<w:b/><w:i/>")), "***never***"],
    ["words struck out", p(`${r("Do ")}${r("not", "<w:strike/>")}`), "Do ~~not~~"],
    ["code", p(`${r("Set ")}${r("a_b", '<w:rFonts w:ascii="Consolas"/>')}`), "Set `a_b`"],
    ["a link", p(`${r("See ")}${link}${r("the paper")}</w:hyperlink>`), "See [the paper](<https://example.org/paper>)"],
    [
      "a link as a field",
      p(`${field("begin")}${code}${field("separate")}${r("here")}${field("end")}`),
      "[here](<https://example.org/>)",
    ],
    ["signs that mean nothing in Word", p(r("2 * 3 * 4 [sic] # 1_000_")), "2 \\* 3 \\* 4 \\[sic\\] # 1_000\\_"],
    ["underlining, for which there is no sign", p(r("this", '<w:u w:val="single"/>')), "this"],
    ["the look of all comments", p(r("upright"), '<w:pStyle w:val="CommentText"/>'), "upright"],
  ])("keeps %s", (_, paragraph, body) => {
    expect(bodyOf(paragraph)).toBe(body);
  });

  test("keeps its paragraphs and line breaks", () => {
    expect(bodyOf(p(`${r("One")}<w:r><w:br/></w:r>${r("and")}`), p(""), p(r("two.")))).toBe("One\\\nand\n\ntwo.");
  });

  test("keeps lists, those of Word and those whose labels are typed", () => {
    const made = [p(r("Both:")), numbered(1, "one"), numbered(1, "other"), numbered(2, "first"), numbered(2, "second")];
    expect(bodyOf(...made)).toBe("Both:\n\n- one\n- other\n\n1. first\n2. second");
    const typed = ["\u2022 one", "\u2022 other", "1. first", "2. second", "5. fifth"].map((words) => p(r(words)));
    expect(bodyOf(...typed)).toBe("- one\n- other\n\n1. first\n2. second\n\n5\\. fifth");
  });
});

test("comments that share a list of Word each count it for themselves", () => {
  const comment = (id: number) =>
    `<w:comment w:id="${id}" w:author="Jane">${numbered(2, "first")}${numbered(2, "second")}</w:comment>`;
  const marked = (id: number) => `<w:commentRangeStart w:id="${id}"/>${r("Levies ")}<w:commentRangeEnd w:id="${id}"/>`;
  const parts = { comments: `<w:comments>${comment(0)}${comment(1)}</w:comments>`, numbering: NUMBERING };
  const threads = readDocx(wordFile(p(marked(0) + marked(1)), parts)).copy?.threads;
  expect(threads?.map(({ body }) => body)).toEqual(Array(2).fill("1. first\n2. second"));
});

const BODY = `We are **against** *this*, ~~not~~ for \`it\`: see [the paper](<https://example.org/a>).

1. One **strong** reason
2. Another

* and

https://example.org/b`;

describe("a comment that we wrote", () => {
  const dossier = dossierOf("# Levy\n\nThe levy rises.\n", ({ on }) => [
    on("levy", "Why **this**?", { replies: [post(BODY)] }),
  ]);

  test("is read as it was by a reader that knows nothing of us", () => {
    const [thread] = readDocx(withoutOurPart(writeDocx(dossier))).copy?.threads ?? [];
    expect(thread?.body).toMatch(/\n\nWhy \*\*this\*\*\?$/);
    expect(thread?.replies.map(({ body }) => body)).toEqual([BODY]);
  });

  test("is as it was where nobody touched it, and has its formatting where somebody changed its words", () => {
    const copy = writeDocx(dossier);
    const [thread] = dossier.threads;
    const here = dossier.threads.map(({ id, body, author, createdAt, replies, status }) => ({
      ...{ id, body, author: author.name, createdAt, isDeleted: false, quote: "levy", status: status.state },
      replies: replies.map((each) => ({ ...each, author: each.author.name, isDeleted: false })),
    }));
    const untouched = readDocx(copy).copy;
    expect(untouched && returnOf(untouched, here).differing).toEqual([]);
    expect(untouched?.threads[0]?.replies[0]?.body).toBe(BODY);

    const comments = partText(copy, "word/comments.xml").replace("Why ", "Whyever ");
    const changed = readDocx(withPart(copy, "word/comments.xml", comments)).copy?.threads[0];
    expect(changed).toMatchObject({ id: thread?.id, body: "Whyever **this**?" });
  });
});
