import { describe, expect, test } from "vitest";
import { notesOf } from "#lib/formats/notes.ts";
import { childrenOf, readXml, textIn, type XmlElement } from "#lib/formats/xml/read-xml.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { dossierOf, richDossier } from "#tests/support/dossier.ts";
import { convertedByOffice, hasProgram } from "#tests/support/programs.ts";
import { written } from "#tests/support/written.ts";

const bytesOf = async (dossier = richDossier()) => (await written(dossier, "docx")) as Uint8Array;

async function opened(dossier = richDossier()) {
  const zip = readZip(await bytesOf(dossier));
  const partOf = (name: string) => readXml(zip.read(name) ?? new Uint8Array());
  return { zip, partOf };
}

/** Every element of this name, in document order. */
function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

describe("a Word copy", () => {
  test("is made of well-formed parts that are all declared and referred to", async () => {
    const { zip, partOf } = await opened();
    for (const name of zip.names) expect(() => partOf(name)).not.toThrow();
    const types = all(partOf("[Content_Types].xml"), "Override").map(({ attributes }) => attributes.PartName);
    for (const type of types) expect(zip.names).toContain(type?.slice(1));
    const targets = all(partOf("word/_rels/document.xml.rels"), "Relationship")
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes }) => attributes.Target ?? "");
    for (const target of targets)
      expect(zip.names).toContain(target.startsWith("../") ? target.slice(3) : `word/${target}`);
  });

  test("has a comment for every post, each with its own range and reference", async () => {
    const dossier = richDossier();
    const { partOf } = await opened(dossier);
    const posts = dossier.threads.flatMap((thread) => [thread, ...thread.replies]);
    const ids = all(partOf("word/comments.xml"), "w:comment").map(({ attributes }) => attributes["w:id"]);
    expect(ids).toHaveLength(posts.length);
    for (const name of ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]) {
      const found = all(partOf("word/document.xml"), name).map(({ attributes }) => attributes["w:id"]);
      expect(found.toSorted()).toEqual(ids.toSorted());
    }
  });

  test("threads its replies and says what is settled, for every comment", async () => {
    const dossier = richDossier();
    const { partOf } = await opened(dossier);
    const entries = all(partOf("word/commentsExtended.xml"), "w15:commentEx").map(({ attributes }) => attributes);
    const byThread = notesOf(dossier).map(({ thread }) => thread);
    let at = 0;
    for (const { replies, status } of byThread) {
      const done = ["resolved", "declined"].includes(status.state) ? "1" : "0";
      const root = entries[at++];
      expect(root).toMatchObject({ "w15:done": done });
      expect(root).not.toHaveProperty("w15:paraIdParent");
      for (const _ of replies)
        expect(entries[at++]).toMatchObject({ "w15:paraIdParent": root?.["w15:paraId"], "w15:done": done });
    }
    expect(at).toBe(entries.length);
    const paragraphIds = all(partOf("word/comments.xml"), "w:p").map(({ attributes }) => attributes["w14:paraId"]);
    expect(new Set(paragraphIds).size).toBe(paragraphIds.length);
    for (const id of paragraphIds) expect(Number.parseInt(id ?? "", 16)).toBeLessThan(0x80000000);
  });

  test("says in every thread's first line what it is and where it lives", async () => {
    const dossier = dossierOf("# Levy\n\nThe levy rises.\n", (on) => [
      on.on("levy", "Why?", { kind: "suggestion", proposal: "fee", stance: "oppose", codes: ["tax/timing"] }),
    ]);
    const { partOf } = await opened(dossier);
    const [first, second, third] = all(partOf("word/comments.xml"), "w:p").map(textIn);
    expect(first).toBe("Suggestion · stance: opposes · codes: tax/timing · Open · Everyone · note 1");
    expect(second).toBe("Suggests this wording: fee");
    expect(third).toBe("Why?");
    const links = all(partOf("word/_rels/comments.xml.rels"), "Relationship").map(
      ({ attributes }) => attributes.Target,
    );
    expect(links).toEqual([`https://notes.example.org${dossier.threads[0]?.link}`]);
  });

  test("begins with a page about itself that lists what could not be placed", async () => {
    const { partOf } = await opened();
    const about = all(partOf("word/document.xml"), "w:p").filter((paragraph) =>
      all(paragraph, "w:pStyle").some(({ attributes }) => attributes["w:val"]?.startsWith("GlossatorAbout")),
    );
    const text = about.map(textIn).join("\n");
    expect(text).toContain("SHA-256 of the text: ");
    expect(text).toMatch(/Note \d+: “/);
  });

  test("shades what is annotated and multiplies colours where passages overlap", async () => {
    const dossier = dossierOf("# Levy\n\nThe levy rises in May.\n", (on) => [
      on.on("The levy rises", "One.", {}),
      on.on("rises in May", "Two.", { kind: "question" }),
    ]);
    const { partOf } = await opened(dossier);
    const runs = all(partOf("word/document.xml"), "w:r").flatMap((run) =>
      all(run, "w:shd").map(({ attributes }) => [textIn(run), attributes["w:fill"]]),
    );
    expect(runs).toEqual([
      ["The levy ", "F7E7A9"],
      ["rises", "CECEA2"],
      [" in May", "D5E3F4"],
    ]);
  });

  test("prints the source's own labels and notes", async () => {
    const { partOf } = await opened(dossierOf("# A\n\n3. three\n4. four\n\nText[^x].\n\n[^x]: Note.\n", () => []));
    const levels = all(partOf("word/numbering.xml"), "w:lvlText").map(({ attributes }) => attributes["w:val"]);
    expect(levels).toContain("%1.");
    const starts = all(partOf("word/numbering.xml"), "w:start").map(({ attributes }) => attributes["w:val"]);
    expect(starts).toContain("3");
    const [reference] = all(partOf("word/document.xml"), "w:footnoteReference");
    expect(reference?.attributes).toMatchObject({ "w:customMarkFollows": "1", "w:id": "1" });
    expect(all(partOf("word/footnotes.xml"), "w:footnote").map(textIn)).toContain("x Note.");
    expect(childrenOf(partOf("word/settings.xml"), "w:footnotePr")).toHaveLength(1);
  });

  test("keeps notes that nothing refers to, with the comments on them", async () => {
    const made = dossierOf("# A\n\nText[^x].\n\n[^x]: Words below.\n", (on) => [on.on("Words below", "Why?", {})]);
    const blocks = made.blocks.map((block) => ({ ...block, marks: [] }));
    const { partOf } = await opened({ ...made, blocks });
    const paragraph = all(partOf("word/document.xml"), "w:p").find((each) => textIn(each) === "Words below.");
    expect(paragraph && all(paragraph, "w:commentRangeStart")).toHaveLength(1);
    expect(all(partOf("word/numbering.xml"), "w:lvlText").map(({ attributes }) => attributes["w:val"])).toContain("x");
  });

  test.skipIf(!hasProgram("soffice"))(
    "is opened by LibreOffice with every comment, author and resolution",
    async () => {
      const dossier = richDossier();
      const [odt = ""] = convertedByOffice({ name: "copy.docx", bytes: await bytesOf(dossier) }, "fodt").values();
      const comments = all(readXml(odt.replace(/<!DOCTYPE[^>]*>/, "")), "office:annotation");
      const posts = dossier.threads.flatMap((thread) => [thread, ...thread.replies]);
      expect(comments).toHaveLength(posts.length);
      const authors = comments.map((comment) => all(comment, "dc:creator").map(textIn).join("")).toSorted();
      expect(authors).toEqual(posts.map(({ author }) => author.name).toSorted());
      const settled = dossier.threads.filter(({ status }) => ["resolved", "declined"].includes(status.state));
      const resolved = comments.filter(({ attributes }) => attributes["loext:resolved"] === "true");
      expect(resolved).toHaveLength(settled.reduce((sum, { replies }) => sum + 1 + replies.length, 0));
    },
  );
});
