import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { KIND_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import { writeHtml } from "#lib/formats/html/write.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { provenanceOf } from "#lib/formats/provenance.ts";
import { momentInWords, VISIBILITY_WORDS } from "#lib/formats/words.ts";
import { dossierOf, people, postsOf, richDossier } from "#tests/support/dossier.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const isElement = (node: Node): node is Element => "tagName" in node;

const childrenOf = (element: Element) => element.childNodes.filter(isElement);

const within = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [element, ...within(childrenOf(element))]);

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;

const hasClass = (element: Element, name: string) => (attribute(element, "class") ?? "").split(" ").includes(name);

/** The text of an element, without the elements that `without` names. */
function textOf(node: Node | undefined, without: (element: Element) => boolean = () => false): string {
  if (!node) return "";
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!isElement(node) || without(node)) return "";
  return node.childNodes.map((child) => textOf(child, without)).join("");
}

const isReferences = (element: Element) => hasClass(element, "references");
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function pageOf(html: string) {
  const elements = within(parse(html).childNodes.filter(isElement));
  return {
    elements,
    byTag: (name: string) => elements.filter((element) => element.tagName === name),
    byClass: (name: string) => elements.filter((element) => hasClass(element, name)),
    byId: (id: string) => elements.find((element) => attribute(element, "id") === id),
    annotation: (id: string) => elements.find((element) => attribute(element, "data-annotation") === id),
  };
}

const page = (...of: Parameters<typeof dossierOf>) => pageOf(writeHtml(dossierOf(...of)));

const rich = richDossier();
const richHtml = writeHtml(rich);
const richPage = pageOf(richHtml);

describe("the page stands alone", () => {
  test("nothing in it runs, loads or is styled from elsewhere", () => {
    const { elements } = richPage;
    const names = new Set(elements.map((element) => element.tagName));
    for (const name of ["script", "img", "iframe", "object", "embed", "link", "base", "form", "video", "svg"]) {
      expect(names).not.toContain(name);
    }
    const attributes = elements.flatMap((element) => element.attrs);
    expect(attributes.filter(({ name }) => /^(?:on.*|style|src|srcset|action|background|ping)$/.test(name))).toEqual(
      [],
    );
    expect(textOf(richPage.byTag("style")[0])).not.toMatch(/url\(|@import|@font-face|expression/i);
  });

  test("its policy allows exactly its own style", () => {
    const style = textOf(richPage.byTag("style")[0]);
    const policy = attribute(
      richPage.byTag("meta").find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy"),
      "content",
    );
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(richPage.byTag("style")).toHaveLength(1);
  });

  test("links lead to the web or into the page, where each finds its place", () => {
    const hrefs = richPage.byTag("a").map((link) => attribute(link, "href") ?? "");
    expect(hrefs.filter((href) => !/^(?:https:\/\/|#)/.test(href))).toEqual([]);
    const lost = hrefs.filter((href) => href.startsWith("#") && !richPage.byId(href.slice(1)));
    expect(lost).toEqual([]);
  });

  test("no two elements have one id", () => {
    const ids = richPage.elements.flatMap((element) => attribute(element, "id") ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("hostile words stay words", () => {
    const text = textOf(richPage.byTag("body")[0]);
    expect(text).toContain("<script>alert(1)</script>");
    expect(text).toContain("<script>alert(2)</script>");
    expect(text).toContain("</style><img src=x onerror=alert(3)>");
  });

  test("a name turns nothing beside it", () => {
    const author = { ...people.ANA, name: "محمد" };
    const status = { state: "resolved", by: "محمد", at: "2026-02-03T10:00:00.000Z" } as const;
    const html = writeHtml(dossierOf("One.", ({ on }) => [on("One", "a", { author, status, codes: ["محور/فرعي"] })]));
    expect(html).toContain('<b class="author"><bdi>محمد</bdi></b>');
    expect(html).toContain("<bdi>codes: محور/فرعي</bdi>");
    expect(html).toMatch(/by <bdi>محمد<\/bdi> on <time/);
  });

  test("it says its language and its direction", () => {
    const arabic = dossierOf("# سلطة", () => []);
    const root = (language: string) =>
      pageOf(writeHtml({ ...arabic, document: { ...arabic.document, language } })).byTag("html")[0];
    expect([attribute(root("ar-EG"), "lang"), attribute(root("ar-EG"), "dir")]).toEqual(["ar-EG", "rtl"]);
    expect([attribute(root("fr"), "lang"), attribute(root("fr"), "dir")]).toEqual(["fr", "ltr"]);
    expect(attribute(root("az-Arab"), "dir")).toBe("rtl");
  });
});

describe("the text", () => {
  test("stands whole in its blocks, in order, under their own ids", () => {
    const texts = richPage.byClass("block").map((block) => ({
      id: attribute(block, "id"),
      text: textOf(childrenOf(block).flatMap(withText)[0], isReferences).replace(/^\n/, ""),
    }));
    const blocks = rich.blocks.filter((block) => block.text !== "");
    expect(texts.filter(({ text }) => text !== "")).toEqual(blocks.map(({ id, text }) => ({ id, text })));
  });

  const withText = (element: Element): readonly Element[] =>
    attribute(element, "data-text") === undefined ? childrenOf(element).flatMap(withText) : [element];

  test("has one title: its own if it begins with it, else the document's", () => {
    const headings = (html: string) =>
      pageOf(html)
        .byTag("h1")
        .map((heading) => textOf(heading, isReferences));
    expect(headings(richHtml)).toEqual(["Access & evidence"]);
    expect(headings(writeHtml(dossierOf("## Preamble\n\nWords.", () => [])))).toEqual(["Access & evidence"]);
  });

  test("is highlighted in one element per stretch, which names all of its notes", () => {
    const { byTag } = page("One two three four.", ({ on }) => [
      on("One two three", "a"),
      on("two", "b", { kind: "question" }),
      on("three four", "c"),
    ]);
    const marks = byTag("mark").map((mark) => [textOf(mark), attribute(mark, "data-notes"), attribute(mark, "class")]);
    expect(marks).toEqual([
      ["One ", "1", "kind-note"],
      ["two", "2 1", "kind-question shared"],
      [" ", "1", "kind-note"],
      ["three", "3 1", "kind-note shared"],
      [" four", "3", "kind-note"],
    ]);
  });

  test("carries each number right behind its passage", () => {
    const { byTag } = page("One two three four.", ({ on }) => [
      on("One two three", "a"),
      on("two", "b"),
      on("three four", "c"),
    ]);
    expect(textOf(byTag("p").find((each) => attribute(each, "data-text") !== undefined))).toBe(
      "One two2 three1 four3.",
    );
  });

  test("carries the number of a note on a whole paragraph behind it, without a highlight", () => {
    const { byTag } = page("One two.", ({ onParagraph }) => [onParagraph("One", "a")]);
    expect(byTag("mark").map((mark) => [textOf(mark), attribute(mark, "class")])).toEqual([["One two.", "plain"]]);
    expect(textOf(byTag("p").find((each) => attribute(each, "data-text") !== undefined))).toBe("One two.1");
  });

  test("lists its sections where there are enough to look for", () => {
    const many = ["A", "B", "C", "D"].map((name) => `## Part ${name}\n\nWords.`).join("\n\n");
    expect(page(many, () => []).byTag("nav")).toHaveLength(1);
    expect(page("## Part A\n\nWords.", () => []).byTag("nav")).toHaveLength(0);
  });
});

describe("every field of a rich dossier is found again", () => {
  test("in one place per post", () => {
    const ids = richPage.elements.flatMap((element) => attribute(element, "data-annotation") ?? []);
    expect(ids.toSorted()).toEqual(
      postsOf(rich)
        .map((post) => post.id)
        .toSorted(),
    );
  });

  test("what every post has", () => {
    for (const post of postsOf(rich)) {
      const element = richPage.annotation(post.id);
      const own = elementsOfPost(element);
      expect(attribute(element, "data-version")).toBe(String(post.version));
      expect(textOf(own.find((each) => hasClass(each, "author")))).toBe(post.author.name);
      expect(textOf(element).includes("(sample reader)")).toBe(post.author.isSample || isAnsweredBySample(post.id));
      const times = own
        .filter((each) => each.tagName === "time")
        .map((time) => [attribute(time, "datetime"), textOf(time)]);
      for (const moment of [post.createdAt, post.editedAt, post.deletedAt]) {
        if (moment !== null) expect(times).toContainEqual([moment, momentInWords(moment)]);
      }
      expect(own.map((each) => attribute(each, "href"))).toContain(`https://notes.example.org${post.link}`);
      const body = textOf(own.find((each) => hasClass(each, "body")));
      for (const { text } of post.content) expect(body).toContain(text);
      expect(own.some((each) => hasClass(each, "tombstone"))).toBe(post.deletedAt !== null);
    }
  });

  const isAnsweredBySample = (id: string) =>
    rich.threads.some((thread) => thread.id === id && thread.replies.some((reply) => reply.author.isSample));

  /** The elements of a post, without those of the replies under it. */
  function elementsOfPost(post: Element | undefined): readonly Element[] {
    const ofPost = (element: Element): readonly Element[] =>
      childrenOf(element)
        .filter((child) => attribute(child, "data-annotation") === undefined)
        .flatMap((child) => [child, ...ofPost(child)]);
    return post ? ofPost(post) : [];
  }

  test("what every thread has", () => {
    for (const thread of rich.threads) {
      const element = richPage.annotation(thread.id);
      const text = oneLine(textOf(element));
      expect(attribute(element, "data-kind")).toBe(thread.kind);
      expect(attribute(element, "data-visibility")).toBe(thread.visibility);
      expect(attribute(element, "data-status")).toBe(thread.status.state);
      expect(attribute(element, "data-placement")).toBe(thread.placement.kind);
      expect(text).toContain(KIND_WORDS[thread.kind]);
      expect(text).toContain(VISIBILITY_WORDS[thread.visibility]);
      expect(text).toContain(STATUS_WORDS[thread.status.state]);
      expect(text).toContain(thread.status.by ?? "");
      expect(text).toContain(thread.status.at === null ? "" : momentInWords(thread.status.at));
      expect(text).toContain(thread.placement.scope === "block" ? "On the whole paragraph" : "");
    }
  });

  test("replies under their thread, in order", () => {
    for (const thread of rich.threads) {
      const element = richPage.annotation(thread.id);
      const replies = within(element ? childrenOf(element) : []).flatMap(
        (each) => attribute(each, "data-annotation") ?? [],
      );
      expect(replies).toEqual(thread.replies.map((reply) => reply.id));
    }
  });

  test("links from every passage to its note and back", () => {
    for (const note of notesOf(rich)) {
      const card = richPage.byId(`n${note.number}`);
      expect(attribute(card, "data-annotation")).toBe(note.thread.id);
      const reference = richPage.byId(`r${note.number}`);
      expect(reference === undefined).toBe(note.endsAt === null);
      if (note.endsAt === null) continue;
      expect([textOf(reference), attribute(reference, "href")]).toEqual([String(note.number), `#n${note.number}`]);
      const back = within(card ? [card] : []).find((each) => attribute(each, "role") === "doc-backlink");
      expect([textOf(back), attribute(back, "href")]).toEqual([String(note.number), `#r${note.number}`]);
    }
  });

  test("notes on the document and lost ones in sections of their own, with the old words", () => {
    const sections = richPage.byClass("appendix").map((section) => oneLine(textOf(section)));
    expect(sections).toHaveLength(2);
    expect(sections[0]).toContain("+44 reads like a formula.");
    expect(sections[1]).toContain("words that are gone, [with] *signs* and a second paragraph");
    expect(sections[1]).toContain("Not found in this revision");
  });

  test("the provenance, each term with its words", () => {
    const terms = richPage.byTag("dt").map((term) => textOf(term));
    const words = richPage.byTag("dd").map((each) => textOf(each));
    const [lost] = notesOf(rich).filter(({ about }) => about === "lost");
    const unplaced = `Note ${lost?.number} on the words words that are gone, [with] *signs* and a second paragraph`;
    expect(terms.map((term, index) => [term, words[index]])).toEqual([
      ...provenanceOf(rich).map((statement) => [statement.term, statement.words]),
      ["Not placed", unplaced],
    ]);
    expect(words).toContain(rich.revision.digest);
  });
});

describe("notes stand beside their block", () => {
  test("behind the text of the block in which the passage begins", () => {
    const { byClass } = page("First paragraph.\n\nSecond paragraph.", ({ across }) => [across("First", "Second", "a")]);
    const [first, second] = byClass("block").map((block) => childrenOf(block).map((child) => oneLine(textOf(child))));
    expect(first?.[1]).toBe("First paragraph.");
    expect(first?.[2]).toMatch(/^1 Ana Example/);
    expect(second?.slice(1)).toEqual(["Second1 paragraph."]);
  });

  test("behind the table, if the passage begins in one", () => {
    const { byClass } = page("| A | B |\n| --- | --- |\n| one | two |", ({ on }) => [on("one", "a"), on("two", "b")]);
    const [noted] = byClass("noted");
    expect(noted && childrenOf(noted).map((child) => attribute(child, "class"))).toEqual(["table", "notes"]);
    expect(byClass("note")).toHaveLength(2);
  });

  test("a block waits for the margin only where its notes could not begin beside it", () => {
    const paragraphs = ["One short line.", "Another short line.", "A third."].join("\n\n");
    const long = "Many words. ".repeat(60);
    const waiting = (body: string) =>
      page(paragraphs, ({ on }) => [on("One", body), on("third", "x")]).byClass("waiting").length;
    expect(waiting(long)).toBe(1);
    expect(page(`${long}\n\n${long}`, ({ on }) => [on("Many", "x")]).byClass("waiting")).toHaveLength(0);
  });
});
