import { expect, test } from "vitest";
import { areLettersOn, shortcutOf, switchLetters } from "#lib/client/shortcuts.ts";

function key(key: string, html = "<p></p>", more: Partial<KeyboardEvent> = {}) {
  document.body.innerHTML = html;
  const target = document.body.querySelector("input, textarea, select, button, p");
  return { key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, target, ...more };
}

test.each([
  ["n", "note"],
  ["h", "highlight"],
  ["q", "question"],
  ["j", "next"],
  ["k", "previous"],
  ["?", "help"],
  ["Escape", "close"],
  ["x", null],
])("%s means %s", (pressed, expected) => {
  expect(shortcutOf(key(pressed), true)).toBe(expected);
});

test.each(["<input>", "<textarea></textarea>", "<select></select>"])(
  "letters are letters in %s, Escape still closes",
  (html) => {
    expect(shortcutOf(key("n", html), true)).toBeNull();
    expect(shortcutOf(key("Escape", html), true)).toBe("close");
  },
);

test("a button that has the focus leaves letters to act", () => {
  expect(shortcutOf(key("j", "<button></button>"), true)).toBe("next");
});

test("with a modifier, while composing and in a dialog nothing acts", () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
    expect(shortcutOf(key("n", "<p></p>", more), true)).toBeNull();
  }
  expect(shortcutOf(key("Escape", "<dialog open><button></button></dialog>"), true)).toBeNull();
});

test("letters are switched off and on, and the choice is kept", () => {
  expect(areLettersOn(localStorage)).toBe(true);
  switchLetters(localStorage, false);
  expect(areLettersOn(localStorage)).toBe(false);
  expect(shortcutOf(key("n"), false)).toBeNull();
  expect(shortcutOf(key("Escape"), false)).toBe("close");
  switchLetters(localStorage, true);
  expect(areLettersOn(localStorage)).toBe(true);
  expect(areLettersOn(null)).toBe(true);
});
