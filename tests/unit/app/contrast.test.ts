import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { groundsOf } from "#lib/core/look.ts";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

type Theme = "light" | "dark";
type Palette = Readonly<Record<string, string>>;

/** The colours a rule sets, by name without its dashes, in one theme. */
function coloursIn(rule: string, theme: Theme): Palette {
  const found = [...rule.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)];
  return Object.fromEntries(
    found.map(([, name = "", light = "", dark = ""]) => [name, theme === "light" ? light : dark]),
  );
}

const base = css.slice(0, css.indexOf("@media (prefers-contrast: more)"));
const CHOSEN = ':root[data-theme="contrast"] {';
const asked = css.slice(base.length, css.indexOf(CHOSEN));
const chosen = css.slice(css.indexOf(CHOSEN), css.indexOf("}", css.indexOf(CHOSEN)));

const palettes: readonly [string, Palette][] = (["light", "dark"] as const).flatMap((theme) => [
  [theme, coloursIn(base, theme)],
  [`${theme}, high contrast`, { ...coloursIn(base, theme), ...coloursIn(chosen, theme) }],
]);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ["paper", "surface", "surface-raised"];
const MARKS = ["mark-note", "mark-question", "mark-suggestion", "mark-highlight", "mark-active"];
const across = (words: readonly string[], grounds: readonly string[], least: number) =>
  words.flatMap((word) => grounds.map((ground) => [word, ground, least] as const));

const PAIRS = [
  ...across(["ink"], [...GROUNDS, ...MARKS], 7),
  ...across(["ink-soft", "accent", "accent-strong", "danger", "ok"], GROUNDS, 4.5),
  ...across(["ink-soft", "accent"], MARKS, 4.5),
  ...across(["accent-ink"], ["accent", "accent-strong"], 4.5),
  ...across(["paper"], ["danger", "ink"], 4.5),
  ...["came", "went", "moved"].flatMap((word) => across([word], [`${word}-ground`, "paper", "surface-raised"], 4.5)),
  // Outlines of controls and of the focus: WCAG 1.4.11.
  ...across(["line-strong", "focus"], GROUNDS, 3),
];

test("the ratio is computed as WCAG defines it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each(palettes)("every pair of colours that carries words can be read: %s", (name, palette) => {
  const faint = PAIRS.map(([word, ground, usual]) => {
    // High contrast is AAA for everything that is read: WCAG 1.4.6.
    const least = name.endsWith("high contrast") && usual === 4.5 ? 7 : usual;
    const [front, back] = [palette[word], palette[ground]];
    if (!front || !back) return `${word} or ${ground} is not defined`;
    const ratio = contrast(front, back);
    return ratio < least ? `${word} on ${ground}: ${ratio.toFixed(2)}, needs ${least}` : null;
  }).filter((line) => line !== null);
  expect(faint).toEqual([]);
});

test.each(palettes)("kinds of mark differ from the paper and from one another: %s", (_, palette) => {
  const shown = [...MARKS, "paper"].map((name) => palette[name]);
  expect(new Set(shown).size).toBe(MARKS.length + 1);
});

test("whoever asks their system for contrast gets what those get who choose it here", () => {
  for (const theme of ["light", "dark"] as const) expect(coloursIn(asked, theme)).toEqual(coloursIn(chosen, theme));
  expect(Object.keys(coloursIn(chosen, "dark"))).toEqual(expect.arrayContaining(["ink", ...MARKS]));
});

test("tokens that other rooms use exist", () => {
  const spaces = Array.from({ length: 8 }, (_, index) => `space-${index + 1}`);
  const named = [
    "line",
    "font-text",
    "font-ui",
    "text-s",
    "text-m",
    "text-l",
    "text-xl",
    "radius",
    "shadow",
    ...spaces,
  ];
  expect(named.filter((name) => !base.includes(`--${name}:`))).toEqual([]);
});

test("the browser's own frame has the colour of the paper, whatever the reader chose", () => {
  const [light, lightContrast, dark, darkContrast] = palettes.map(([, { paper }]) => paper);
  expect(groundsOf("system")).toEqual({ light, dark });
  expect(groundsOf("light")).toEqual({ light, dark: light });
  expect(groundsOf("dark")).toEqual({ light: dark, dark });
  expect(groundsOf("contrast")).toEqual({ light: lightContrast, dark: darkContrast });
});
