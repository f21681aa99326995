import { describe, expect, test, vi } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import { Problem, type ProblemCode } from "#lib/core/problem.ts";
import type { Format } from "#lib/formats/format-of.ts";
import { type ImportedDocument, readDocument } from "#lib/formats/readers.ts";
import { sketch } from "#tests/support/sketch.ts";

/** Reading takes well under a second each; a machine that is busy with other tests may need many times that. */
vi.setConfig({ testTimeout: 30_000 });

type Outcome = ImportedDocument | ProblemCode;

/** Reads what was made to hurt, and says how long that took; only the outcome is judged, because machines differ. */
function attempt(name: string, format: Format, text: string): Outcome {
  const start = performance.now();
  const outcome = outcomeOf(format, text);
  const size = `${(text.length / 1000).toFixed(0)} kB`;
  console.info(
    `${name}: ${size}, ${(performance.now() - start).toFixed(0)} ms, ${typeof outcome === "string" ? outcome : "read"}`,
  );
  return outcome;
}

function outcomeOf(format: Format, text: string): Outcome {
  try {
    return readDocument({ format, text });
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join("");

describe("what is beyond reason is refused in words", () => {
  const refused: readonly (readonly [string, Format, string, ProblemCode])[] = [
    ["100,000 nested elements", "html", "<div>".repeat(100_000), "too-large"],
    ["formatting that is never closed", "html", many(3_000, (index) => `<font a=${index}><p>`), "unreadable"],
    [
      "formatting that every paragraph repeats",
      "html",
      `${many(390, (index) => `<p><font a=${index}>`)}${"<p>x".repeat(20_000)}`,
      "unreadable",
    ],
    ["a nested Markdown list of 4 MB", "markdown", many(2_000, (index) => `${"  ".repeat(index)}- x\n`), "unreadable"],
    ["50,000 nested quotations", "markdown", `${">".repeat(50_000)}x`, "unreadable"],
    ["a flat Markdown list of 4 MB", "markdown", "- x y z\n".repeat(500_000), "too-large"],
    ["a table of 60,000 cells", "html", `<table>${`<tr>${"<td>a".repeat(600)}`.repeat(100)}</table>`, "too-large"],
    ["more paragraphs than a document has", "text", "a\n\n".repeat(50_001), "too-large"],
    ["more bytes than a document has", "text", "a".repeat(20_000_001), "too-large"],
  ];

  test.each(refused)("%s", (name, format, text, code) => {
    expect(attempt(name, format, text)).toBe(code);
  });

  test("with the field and something to do", () => {
    const text = `${">".repeat(500)}x`;
    const problem = (field: string) =>
      expect.objectContaining({
        code: "unreadable",
        message: expect.stringMatching(/nested more than 100 deep/),
        details: expect.objectContaining({ fields: [expect.objectContaining({ field })] }),
      });
    expect(() => readDocument({ format: "markdown", text })).toThrow(problem("text"));
    const bytes = new TextEncoder().encode(text);
    expect(() => readDocument({ format: "markdown", bytes })).toThrow(problem("file"));
  });
});

describe("what is only strange is read, with nothing lost", () => {
  const letters = (outcome: Outcome) =>
    typeof outcome === "string" ? outcome : assemble(outcome.drafts).text.replace(/[^\p{L}\p{N}]/gu, "").length;

  const strange: readonly (readonly [string, Format, string, number])[] = [
    ["80 kB of half-open emphasis", "markdown", "*a_ ".repeat(20_000), 20_000],
    ["100,000 open brackets", "markdown", `${"[".repeat(100_000)}a`, 1],
    ["50,000 links that never close", "markdown", "[a](b ".repeat(50_000), 100_000],
    ["runs of backticks", "markdown", many(1_500, (index) => `${"`".repeat(index)} a `), 1_500],
    ["50,000 bare addresses", "markdown", "https://a ".repeat(50_000), 300_000],
    ["800,000 entities", "html", "&amp;".repeat(800_000), 0],
    ["an entity that refers to itself", "html", '<!DOCTYPE html [<!ENTITY a "&a;&a;">]><p>&a;b', 2],
    ["100,000 attributes", "html", `<p ${many(100_000, (index) => `a${index} `)}>x`, 1],
    ["300,000 line breaks", "html", `<p>x${"<br> ".repeat(300_000)}`, 1],
    ["a megabyte of no-break spaces", "html", `<p>x${"&nbsp;".repeat(300_000)}y`, 2],
    ["200,000 marks over composed letters", "html", `<p>${"<b>e</b><i>\u0301</i>".repeat(50_000)}`, 50_000],
    [
      "20,000 references to one note",
      "html",
      `${many(20_000, (index) => `<sup id=r${index}><a href=#n>1</a></sup> `)}<ul><li id=n>1 x ${many(20_000, (index) => `<a href=#r${index}>↩</a>`)}</ul>`,
      20_001,
    ],
    [
      "5,000 footnotes",
      "markdown",
      many(5_000, (index) => `[^${index}]: x\n\n`) + many(5_000, (index) => `a[^${index}]`),
      28_890,
    ],
    ["a wide table", "markdown", `|${"a|".repeat(5_000)}\n|${"-|".repeat(5_000)}\n|${"b|".repeat(5_000)}`, 10_000],
    ["45,000 dividing lines", "text", "---\n".repeat(45_000), 0],
    ["45,000 items at one margin", "text", "- x\n".repeat(45_000), 45_000],
    ["items that step ever further in", "text", many(2_000, (index) => `${" ".repeat(index)}- x\n`), 2_000],
    ["one line of five million letters", "text", "x".repeat(5_000_000), 5_000_000],
  ];

  test.each(strange)("%s", (name, format, text, count) => {
    expect(letters(attempt(name, format, text))).toBe(count);
  });
});

const lines = (format: Format, text: string) => sketch(readDocument({ format, text }));

describe("what would act is text or gone", () => {
  test.each([
    ["scripts", "<p>a<script>alert(1)</script></p><script src=x></script>", ["a"]],
    ["handlers", '<p onclick="x()">a <img src=x onerror="x()" alt="b"></p><body onload=x>', ["a b"]],
    [
      "script addresses in any dress",
      '<a href="&#106;avascript:x">a</a> <a href="java&Tab;script:x">b</a> <a href="\u0001javascript:x">c</a>',
      ["a b c"],
    ],
    ["drawings with links", '<svg><a href="javascript:x"><text>a</text></a></svg><p>b', ["b"]],
    ["other pages", "<iframe srcdoc='<p>a'></iframe><object data=x>b</object><embed src=x><p>c", ["c"]],
    [
      "forms",
      '<form action="https://evil.example"><label>Password <input name=p></label><button>Go</button></form>',
      ["Password"],
    ],
    ["style that hides", '<p style="display:none">a</p><p style="font-size:0px">b</p><p hidden>c</p><p>d', ["d"]],
    [
      "a refresh and a base",
      '<meta http-equiv=refresh content="0;javascript:x"><base href="javascript:x"><p><a href="b">a</a>',
      ["a"],
    ],
    ["conditional comments", "<!--[if IE]><script>x</script><![endif]--><p>a", ["a"]],
    ["markup that breaks out of another", '<noscript><p title="</noscript><img src=x onerror=x alt=b>">a', ['b">a']],
  ])("%s", (_, html, expected) => {
    expect(lines("html", html)).toEqual(expected);
  });

  test("the same in Markdown", () => {
    const text =
      '<script>a</script>\n\n<img src=x onerror=alert(1) alt="b">\n\n[c](javascript:x)\n\n<p onclick="x">d</p>';
    expect(lines("markdown", text)).toEqual(["‹figure › b", "c", "d"]);
  });
});

describe("characters that deceive", () => {
  test("null bytes are no characters", () => {
    expect(lines("markdown", "a\0b\n\n<p>c\0d</p>")).toEqual(["ab", "cd"]);
    expect(lines("text", "\0\0a")).toEqual(["a"]);
  });

  test("lone surrogates are marked as lost", () => {
    expect(lines("html", "<p>a\ud83db<b>\ude00</b>")).toEqual(["a\ufffdb*\ufffd*"]);
    expect(lines("text", "a\udc00")).toEqual(["a\ufffd"]);
  });

  test.each(["markdown", "html", "text"] as const)(
    "direction overrides go from %s, with a word about it; isolates and marks stay",
    (format) => {
      const { drafts, warnings } = readDocument({ format, text: "pay \u202e001\u202c to \u2067\u05d0\u2069\u200f" });
      expect(drafts.map((draft) => draft.text)).toEqual(["pay 001\u202c to \u2067\u05d0\u2069\u200f"]);
      expect(warnings).toEqual([expect.stringMatching(/another order/)]);
    },
  );
});
