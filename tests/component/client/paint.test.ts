// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { painterOf } from "#lib/client/paint.ts";
import type { BlockDraft, Container, Mark } from "#lib/core/document/block.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import { articleOf, paragraph, passage } from "./article.ts";

const ofItself = (each: Passage) => each;

describe("a painter", () => {
  test("leaves alone what the server painted", () => {
    const passages = [passage("x", 2, 12), passage("y", 6, 9, "question")];
    const { map, article } = articleOf(["One two.", "Three four."], passages);
    const before = [...article.querySelectorAll("mark")];
    expect(before).toHaveLength(3);
    const paint = painterOf(map, ofItself);
    expect(paint(passages)).toBe(0);
    expect(paint(passages)).toBe(0);
    expect([...article.querySelectorAll("mark")]).toEqual(before);
  });

  test("redraws only the blocks whose passages change", () => {
    const { map, article } = articleOf(
      ["One two.", "Three four.", "Five."],
      [passage("x", 0, 3), passage("y", 10, 15)],
    );
    const paint = painterOf(map, ofItself);
    const untouched = article.querySelector("mark[data-ids=x]");
    expect(paint([passage("x", 0, 3), passage("z", 16, 20)])).toBe(1);
    expect(article.querySelector("mark[data-ids=x]")).toBe(untouched);
    expect([...article.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["One", "four"]);
  });

  test("looks only at the blocks of what has come and gone", () => {
    const [x, y] = [passage("x", 0, 3), passage("y", 10, 15)];
    const { map, article } = articleOf(["One two.", "Three four.", "Five."], [x, y]);
    const paint = painterOf(map, ofItself);
    paint([x, y]);
    for (const mark of article.querySelectorAll("mark[data-ids=x]")) mark.replaceWith(...mark.childNodes);
    const pending = passage("pending", 22, 25, "pending");
    expect(paint([x, y], pending)).toBe(1);
    expect(paint([x], pending)).toBe(1);
    expect(paint([x])).toBe(1);
    expect(article.querySelectorAll("mark")).toHaveLength(0);
  });

  test("a change of kind or state is drawn anew", () => {
    const { map, article } = articleOf(["One two."], [passage("x", 0, 3)]);
    const paint = painterOf(map, ofItself);
    expect(paint([passage("x", 0, 3, "question")])).toBe(1);
    expect(paint([{ ...passage("x", 0, 3, "question"), isClosed: true }])).toBe(1);
    const mark = article.querySelector("mark");
    expect(mark?.dataset).toMatchObject({ kinds: "question", closed: "" });
  });

  test("brings formatting back whole when the mark that cut it goes", () => {
    const note: Container[] = [{ kind: "footnote", id: "1", label: "1" }];
    const { map, article } = articleOf([
      paragraph("See the law1 now.", [
        { kind: "link", href: "https://example.org/", start: 4, end: 11 },
        { kind: "reference", footnote: "1", start: 11, end: 12 },
      ]),
      { ...paragraph("A note."), within: note },
    ]);
    const words = article.querySelector("[data-text]");
    const original = words?.innerHTML;
    const paint = painterOf(map, ofItself);
    paint([passage("x", 6, 9), passage("y", 8, 14)]);
    expect(words?.querySelectorAll("a[href='https://example.org/']").length).toBeGreaterThan(1);
    expect(words?.textContent).toBe("See the law1 now.");
    paint([]);
    expect(words?.innerHTML).toBe(original);
  });

  test("an id that is cut stays on one element", () => {
    const note: Container[] = [{ kind: "footnote", id: "1", label: "12" }];
    const { map, article } = articleOf([
      paragraph("See12", [{ kind: "reference", footnote: "1", start: 3, end: 5 }]),
      { ...paragraph("A note."), within: note },
    ]);
    painterOf(map, ofItself)([passage("x", 0, 4)]);
    expect(article.querySelectorAll("#reference-1")).toHaveLength(1);
  });

  const text = "abcdefghijklmnopqrstuvwxyz";
  const span = fc.tuple(fc.nat(26), fc.nat(26)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const marks = fc.array(
    fc
      .tuple(fc.constantFrom("strong" as const, "emphasis" as const), span)
      .map(([kind, at]): Mark => ({ kind, ...at })),
    { maxLength: 3 },
  );
  const passages = fc
    .array(span, { maxLength: 4 })
    .map((spans): Passage[] => spans.map(({ start, end }, index) => passage(`n${index}`, start, end)));
  /** What a reader sees of each character: its formatting and the notes on it. */
  const looks = (article: HTMLElement) => {
    const walker = document.createTreeWalker(article.querySelector("[data-text]") ?? article, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around: string[] = [];
      for (
        let element = node.parentElement;
        element && !element.hasAttribute("data-text");
        element = element.parentElement
      ) {
        around.push(element.localName === "mark" ? `mark:${element.dataset.ids}` : element.localName);
      }
      const look = [...new Set(around)].sort().join(" ");
      seen.push(...Array.from(node.nodeValue ?? "", (character) => `${character} ${look}`));
    }
    return seen;
  };

  test("in the end the page looks as if the server had painted it", () => {
    fc.assert(
      fc.property(marks, passages, passages, (marks, before, after) => {
        const draft: BlockDraft = paragraph(text, marks);
        const wanted = looks(articleOf([draft], after).article);
        const { map, article } = articleOf([draft], before);
        const paint = painterOf(map, ofItself);
        paint(after);
        expect(looks(article)).toEqual(wanted);
        paint(before);
        expect(looks(article)).toEqual(looks(articleOf([draft], before).article));
      }),
      { numRuns: 100 },
    );
  });
});
