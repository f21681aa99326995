import { describe, expect, test } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import { readMarkdown } from "#lib/formats/markdown/read.ts";
import { sketch } from "#tests/support/sketch.ts";

const lines = (markdown: string) => sketch(readMarkdown(markdown));

describe("Markdown", () => {
  test.each([
    [
      "headings, stressed words and code",
      "# A\n\nB *c* **d** ~~e~~ `f`\n\nG\n=",
      ["# A", "B _c_ *d* {~e~} `f`", "# G"],
    ],
    ["a line end is a space, two spaces before it a break", "a\nb  \nc\\\nd", ["a b⏎c⏎d"]],
    ["lists keep their numbers and delimiters", "3) a\n4) b\n\n1. c\n\n   d", ["3) a", "4) b", "1. c", "‧ d"]],
    ["lists in lists", "- a\n  - b\n\n- c", ["• a", "‧ • b", "• c"]],
    ["quotations", "> a\n>\n> - b", ["> a", "> • b"]],
    ["code blocks", "```js\nlet a;\n\nlet b;\n```\n\n    c", ["‹pre› let a;⏎⏎let b;", "‹pre› c"]],
    ["tables", "| a | b |\n|---|:-:|\n| c |   |", ["‖ a", "‖ b", "| c", "|"]],
    ["rules and pictures", "***\n\n![Seal](https://e.org/s.png)", ["‹rule›", "‹figure https://e.org/s.png› Seal"]],
    [
      "bare addresses are links, bare names are not",
      "https://e.org/a and e.org",
      ["{https://e.org/a|https://e.org/a} and e.org"],
    ],
    ["a link that may not be followed is its words", "[a](javascript:alert(1)) [b](data:text/html,x)", ["a b"]],
    [
      "HTML in the text is read",
      "a<sup>2</sup> <u>b</u><br>c <script>d</script>\n\n<div>e <i>f</i></div>",
      ["a{^2^} {+b+}⏎c", "e _f_"],
    ],
    [
      "an HTML list is one in spite of blank lines and tabs",
      "<ol>\n\n\t<li>a <em>b</em></li>\n\n\t<li>c</li>\n\n</ol>",
      ["1. a _b_", "2. c"],
    ],
    [
      "indented code stays code where no HTML is open",
      "<ul><li>a</li></ul>\n\n    <li>b</li>",
      ["• a", "‹pre› <li>b</li>"],
    ],
    ["a text in HTML that looks like a page is all text", "<header>a</header>\n\n<nav>b</nav>", ["a", "b"]],
  ])("%s", (_, markdown, expected) => {
    expect(lines(markdown)).toEqual(expected);
  });
});

describe("footnotes in Markdown", () => {
  test.each([
    ["stand at the end with the source's label", "a[^7] b\n\n[^7]: Note.\n\nc", ["a{^7|note-1} b", "c", "[^7] Note."]],
    [
      "are counted where the source names them",
      "a[^cost] b[^time]\n\n[^cost]: C.\n[^time]: T.",
      ["a{^1|note-1} b{^2|note-2}", "[^1] C.", "[^2] T."],
    ],
    ["may be inside the text", "a^[Note *b*.]", ["a{^1|note-1}", "[^1] Note _b_."]],
    [
      "may be of several blocks",
      "a[^1]\n\n[^1]: One.\n\n    Two.\n\n    - c",
      ["a{^1|note-1}", "[^1] One.", "[^1] Two.", "[^1] • c"],
    ],
    ["are referred to more than once", "a[^1] b[^1]\n\n[^1]: N.", ["a{^1|note-1} b{^1|note-1}", "[^1] N."]],
    ["are kept when nobody refers to them", "a\n\n[^1]: Lost.", ["a", "[^1] Lost."]],
    [
      "are kept when two have one label",
      "a[^1]\n\n[^1]: One.\n\nb[^1]\n\n[^1]: Two.",
      ["a{^1|note-1}", "b{^1|note-1}", "[^1] One.", "[^1] Two."],
    ],
    [
      "may stand around notes",
      "a[^1]\n\n[^1]: One.\n\n    [^2]: Two.\n\n    More.",
      ["a{^1|note-1}", "[^1] One.", "[^1] More.", "[^2] Two."],
    ],
    ["stay text where the note is missing", "a[^1]", ["a[^1]"]],
  ])("%s", (_, markdown, expected) => {
    expect(lines(markdown)).toEqual(expected);
  });
});

describe("links within a Markdown document", () => {
  test("lead to its headings by their words", () => {
    const { blocks } = assemble(
      readMarkdown("[see](#how-it-works) [or](#how-it-works-1) [no](#gone)\n\n## How it works?\n\n## *How* it `works`")
        .drafts,
    );
    expect(blocks[0]?.marks.map((mark) => mark.kind === "link" && mark.href)).toEqual([
      `#${blocks[1]?.id}`,
      `#${blocks[2]?.id}`,
    ]);
  });

  test("relative ones are made absolute against the source address", () => {
    const { drafts } = readMarkdown("---\nsource: https://example.org/a/b\n---\n[x](/faq/)");
    expect(sketch(drafts)).toEqual(["{x|https://example.org/faq/}"]);
  });
});

describe("the title of a Markdown document", () => {
  test.each([
    ["is its front matter's", "---\ntitle: T\n---\n# A", "T"],
    ["is its heading of the first level", "a\n\n# B *c*\n\n## D", "B c"],
    ["is the heading it opens with", "## A<br>B\n\nc", "A B"],
    ["is not a later section's", "a\n\n## B", undefined],
  ])("%s", (_, markdown, title) => {
    expect(readMarkdown(markdown).metadata.title).toBe(title);
  });

  test("stays in the text where the heading repeats it", () => {
    expect(lines("---\ntitle: A\n---\n# A")).toEqual(["# A"]);
  });
});
