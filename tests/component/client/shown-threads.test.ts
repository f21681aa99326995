import { expect, test } from "vitest";
import { cardIdOf, countNotes, distinguish, pressOf, tieToCards } from "#lib/client/shown-threads.ts";
import { ENGLISH_TEXT_WORDS } from "#lib/core/document/text-words.ts";
import { articleOf, paragraph, passage } from "./article.ts";

const press = (target: Element | null) => ({ target, detail: 1 });

test("a press means the button, the highlight or nothing", () => {
  const { map, article } = articleOf(
    [paragraph("See the law.", [{ kind: "link", href: "https://example.org/", start: 8, end: 11 }])],
    [passage("x", 0, 12), passage("y", 4, 7)],
  );
  const [block] = map.blocks;
  expect(pressOf(press(article.querySelector(".annotate")), map)).toEqual({ on: "annotate", block });
  expect(pressOf(press(article.querySelector(".notes")), map)).toEqual({ on: "notes", block });
  expect(pressOf(press(article.querySelectorAll("mark")[1] ?? null), map)).toEqual({
    on: "highlight",
    ids: ["y", "x"],
    block,
  });
  expect(pressOf(press(article.querySelector("mark a")), map)).toBeNull();
  expect(pressOf(press(article.querySelector(".number")), map)).toBeNull();
});

test("while words are selected a highlight is not pressed", () => {
  const { map, article } = articleOf(["See the law."], [passage("x", 0, 12)]);
  const mark = article.querySelector("mark");
  window.getSelection()?.selectAllChildren(mark ?? article);
  expect(pressOf(press(mark), map)).toBeNull();
  window.getSelection()?.removeAllRanges();
});

test("one thread's highlights are told from all others, wherever they overlap", () => {
  const { article } = articleOf(["See the law."], [passage("x", 0, 12), passage("y", 4, 7)]);
  const active = () => [...article.querySelectorAll("mark[data-active]")].map((mark) => mark.textContent);
  distinguish(article, "data-active", "x");
  expect(active()).toEqual(["See ", "the", " law."]);
  distinguish(article, "data-active", "y");
  expect(active()).toEqual(["the"]);
  distinguish(article, "data-active", null);
  expect(active()).toEqual([]);
});

test("the counts beside paragraphs follow the threads", () => {
  const { map, article, blocks } = articleOf(["One.", "Two."], [passage("x", 0, 3)]);
  const shown = () =>
    [...article.querySelectorAll<HTMLElement>(".notes")].map(
      (button) => button.hidden || button.getAttribute("aria-label"),
    );
  expect(shown()).toEqual(["1 note on ¶1", true]);
  countNotes(map, new Map([[blocks[1]?.id ?? "", 2]]), ENGLISH_TEXT_WORDS);
  expect(shown()).toEqual([true, "2 notes on ¶2"]);
});

test("the first highlight of a thread leads to its card while that is in the page", () => {
  const { article } = articleOf(["See the law.", "See it."], [passage("x", 0, 17), passage("y", 4, 7)]);
  const card = document.createElement("article");
  card.id = cardIdOf("x");
  card.dataset.thread = "x";
  document.body.append(card, article);
  const tied = () => [...article.querySelectorAll("mark[aria-details]")].map((mark) => mark.textContent);

  tieToCards(article);
  expect(tied()).toEqual(["See "]);
  expect(article.querySelector("mark")).toHaveAttribute("aria-details", "thread-x");
  card.remove();
  tieToCards(article);
  expect(tied()).toEqual([]);
  article.remove();
});
