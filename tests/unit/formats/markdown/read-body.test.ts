import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#lib/core/problem.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";
import { sketch } from "#tests/support/sketch.ts";

const lines = (markdown: string) => sketch(readBody(markdown));

describe("the body of a comment", () => {
  test.each([
    ["is Markdown", "I **disagree** with *this*: `x` ~~y~~", ["I *disagree* with _this_: `x` {~y~}"]],
    ["keeps the line ends that were typed", "a\nb\n\nc", ["a⏎b", "c"]],
    [
      "shows HTML as text",
      "a <b>b</b> <script>c</script>\n\n<div>d</div>",
      ["a <b>b</b> <script>c</script>", "<div>d</div>"],
    ],
    ["has lists with their numbers", "2. a\n3. b\n   - c\n\n1) d", ["2. a", "3. b", "‧ • c", "1) d"]],
    [
      "has quotations, code, tables, rules and headings",
      "> a\n\n```\nb\n```\n\n|c|\n|-|\n|d|\n\n---\n\n## e",
      ["> a", "‹pre› b", "‖ c", "| d", "‹rule›", "## e"],
    ],
    [
      "has links to web and mail addresses only",
      "[a](https://e.org/) [b](mailto:x@e.org) [c](javascript:x) [d](/e) <https://f.org/>",
      ["{a|https://e.org/} {b|mailto:x@e.org} c d {https://f.org/|https://f.org/}"],
    ],
    ["has links to places in the document", "[¶7](#b-1abc)", ["{¶7|#b-1abc}"]],
    ["shows a picture as a link", "![Seal](https://e.org/s.png) ![x](data:a)", ["{Seal|https://e.org/s.png} x"]],
    ["has no footnotes", "a[^1]\n\n[^1]: b", ["a[^1]", "[^1]: b"]],
    ["may be empty", " \n", []],
  ])("%s", (_, markdown, expected) => {
    expect(lines(markdown)).toEqual(expected);
  });

  test("nested beyond reason is shown as it was typed", () => {
    const deep = `${"> ".repeat(60)}a`;
    expect(readBody(deep)).toEqual([expect.objectContaining({ kind: "preformatted", text: deep })]);
  });

  test("too long is refused with the field's name", () => {
    expect(() => readBody("a".repeat(50_001))).toThrow(Problem);
    expect(() => readBody("a".repeat(50_001))).toThrow(/50,000 characters/);
  });

  test("is always a tree of known parts, with marks inside their text", () => {
    const typed = fc.array(
      fc.constantFrom(
        "a",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "https://e.org",
        "javascript:",
        "<b>",
        "> ",
        "- ",
        "1. ",
        "|",
        "&lt;",
        "\\",
        "~~",
        "!",
        "\u0000",
        "\ud800",
        "#",
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        for (const block of readBody(parts.join(""))) {
          expect(block.text).toBe(block.text.normalize("NFC").toWellFormed());
          for (const mark of block.marks) {
            expect(0 <= mark.start && mark.start < mark.end && mark.end <= block.text.length).toBe(true);
            if (mark.kind === "link") expect(mark.href).toMatch(/^(?:https?:|mailto:|tel:|#)/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
