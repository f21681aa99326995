import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { describe } from "#lib/core/anchoring/describe.ts";
import { foldQuote, foldText } from "#lib/core/anchoring/folding.ts";
import { locate } from "#lib/core/anchoring/locate.ts";
import { findQuote } from "#lib/core/anchoring/quote.ts";

/** The text with square brackets around what was found. */
function found(text: string, exact: string, context: { prefix?: string; suffix?: string } = {}): string {
  const finding = findQuote(text, { exact, ...context });
  if (finding.kind === "none") return "none";
  if (finding.kind === "many") return `many: ${finding.spans.length}`;
  const { start, end } = finding.span;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

group("quotations are found whatever the typography", () => {
  test.each([
    ["no-break spaces", "within 30\u00a0days.", "within 30 days", "[within 30\u00a0days]."],
    ["line ends and runs of spaces", "The  levy\n rises.", "levy rises", "The  [levy\n rises]."],
    ["dashes", "2018–2020 — done", "2018-2020 - done", "[2018–2020 — done]"],
    ["quotation marks", "a “Public Record” is", '"Public Record"', "a [“Public Record”] is"],
    ["apostrophes", "the Board’s view", "Board's", "the [Board’s] view"],
    ["soft hyphens", "an in\u00adves\u00adti\u00adgation", "investigation", "an [in\u00adves\u00adti\u00adgation]"],
    ["zero-width spaces", "access\u200blogs", "accesslogs", "[access\u200blogs]"],
    ["ligatures", "the oﬃce ﬁles", "office files", "the [oﬃce ﬁles]"],
    ["decomposed letters", "le de\u0301cret", "décret", "le [de\u0301cret]"],
    ["composed letters", "le décret", "de\u0301cret", "le [décret]"],
    ["an ellipsis", "and so on…", "so on...", "and [so on…]"],
    ["Arabic and Chinese", "قال العقد 條款 here", "العقد 條款", "قال [العقد 條款] here"],
  ])("%s", (_, text, quote, expected) => {
    expect(found(text, quote)).toBe(expected);
  });

  test("but never by half a character", () => {
    expect(found("le décret", "de")).toBe("none");
    expect(found("an oﬀer", "of")).toBe("none");
    expect(found("👩‍⚖️ rules", "👩")).toBe("none");
    expect(found("👍🏽", "\ud83d")).toBe("none");
    expect(found("👍🏽 agreed", "👍")).toBe("none");
  });

  test("and case counts", () => {
    expect(found("in may", "May")).toBe("none");
  });

  test("nothing is found of nothing", () => {
    expect(found("text", "")).toBe("none");
    expect(found("text", " \u00ad ")).toBe("none");
    expect(found("", "text")).toBe("none");
  });
});

group("several equal places are not reduced to one by guessing", () => {
  const text = "The fee is 5. The fine is 5. The fee is due.";

  test("without context", () => {
    expect(found(text, "The fee is")).toBe("many: 2");
  });

  test("context decides", () => {
    expect(found(text, "is 5", { prefix: "The fine " })).toBe("The fee is 5. The fine [is 5]. The fee is due.");
    expect(found(text, "The fee is", { suffix: " due." })).toBe("The fee is 5. The fine is 5. [The fee is] due.");
  });

  test("context that agrees equally does not", () => {
    expect(found("a levy b levy b", "levy", { suffix: " b" })).toBe("many: 2");
  });

  test("fifty thousand repeats are listed only in part", () => {
    const finding = findQuote("as amended; ".repeat(50_000), { exact: "as amended" });
    expect(finding.kind === "many" && finding.spans.length).toBe(100);
  });

  test("locate takes the one at the stored offset and otherwise none", () => {
    const position = { start: 29, end: 39 };
    expect(locate({ quote: { exact: "The fee is" }, position }, text)).toMatchObject({ kind: "exact", span: position });
    expect(locate({ quote: { exact: "The fee is" } }, text)).toEqual({ kind: "orphaned" });
  });
});

group("folding", () => {
  test("every folded unit leads back to where it came from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const folded = foldText(text);
        for (let index = 0; index < folded.text.length; index++) {
          const span = folded.spanOf(index, index + 1);
          if (span) expect(foldText(text.slice(span.start, span.end)).text).toBe(folded.text[index]);
        }
      }),
    );
  });

  test("a folded quotation folds to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(foldQuote(foldQuote(text).normalize("NFC"))).toBe(foldQuote(text));
      }),
    );
  });
});

group("describe", () => {
  test("keeps at least 32 characters of context where the text has them", () => {
    const text = `${"a".repeat(50)}[levy]${"b".repeat(10)}`;
    const { quote, position } = describe(text, { start: 50, end: 56 });
    expect(quote).toEqual({ exact: "[levy]", prefix: "a".repeat(32), suffix: "b".repeat(10) });
    expect(position).toEqual({ start: 50, end: 56 });
  });

  test("cuts neither a surrogate pair nor a character as seen", () => {
    const family = "👨‍👩‍👧‍👦";
    const text = `${family}${"x".repeat(25)}levy${"y".repeat(31)}e\u0301z`;
    const start = family.length + 25;
    const { quote } = describe(text, { start, end: start + 4 });
    expect(quote.prefix).toBe(family + "x".repeat(25));
    expect(quote.suffix).toBe(`${"y".repeat(31)}e\u0301`);
  });

  test("what is described is located in the same text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const { quote, position } = describe(text, { start, end: start + 1 + (b % (text.length - start)) });
        expect(locate({ quote, position }, text)).toEqual({ kind: "exact", span: position, score: 1 });
      }),
    );
  });
});
