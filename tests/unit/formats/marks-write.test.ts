import { describe, expect, test } from "vitest";
import { writeHtml } from "#lib/formats/html/write.ts";
import { writeMarkdown } from "#lib/formats/markdown/write.ts";
import { dossierOf, people } from "#tests/support/dossier.ts";

const SOURCE = "# Law\n\nThe levy rises in May.\n";
const marks = { stance: "oppose", codes: ["tax/levy", "trade"] } as const;
const jane = { ...people.ANA, name: "Jane Roe", broughtInBy: "Ana Example" };

const suggested = (proposal: string, body = "Too early.") =>
  dossierOf(SOURCE, ({ on }) => [on("levy rises", body, { kind: "suggestion", proposal, ...marks, author: jane })]);

describe("what marks a note is in the copy", () => {
  test("as a web page, with the wording as a redline", () => {
    const html = writeHtml(suggested("levy <falls>"));
    expect(html).toContain("levy <del>rises</del><ins>&lt;falls&gt;</ins>");
    expect(html).toContain("<bdi>stance: opposes</bdi></span> <span><bdi>codes: tax/levy, trade</bdi>");
    expect(html).toContain('data-stance="oppose" data-codes="tax/levy|trade"');
    expect(html).toContain("(brought in by Ana Example)");
    expect(html).toContain('<mark class="kind-suggestion"');
  });

  test("as Markdown, with the wording as a quotation", () => {
    const markdown = writeMarkdown(suggested("levy falls"));
    expect(markdown).toContain("stance: opposes; codes: tax/levy, trade");
    expect(markdown).toContain("Suggests this wording:\n\n    > levy falls");
    expect(markdown).toContain("**Jane Roe (brought in by Ana Example)**");
  });

  test("where the words are to go, in words", () => {
    expect(writeHtml(suggested(""))).toContain("Suggests striking out these words: ");
    expect(writeMarkdown(suggested(""))).toContain("Suggests striking out these words.");
  });

  test("and a note without any says nothing of it", () => {
    const plain = dossierOf(SOURCE, ({ on }) => [on("levy rises", "Why?")]);
    expect(writeHtml(plain)).not.toMatch(/<article[^>]*data-(?:stance|codes)|<p class="proposal"/);
    expect(writeMarkdown(plain)).not.toMatch(/stance:|codes:|Suggests/);
  });
});
