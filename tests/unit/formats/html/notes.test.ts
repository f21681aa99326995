import { describe, expect, test } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import { readMarkup } from "#lib/formats/html/read.ts";
import { sketch } from "#tests/support/sketch.ts";

const body = (html: string) => sketch(readMarkup(html));

describe("footnotes, whatever wrote the page", () => {
  test.each([
    [
      "Pandoc",
      `<p>a<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
       <section class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol><li id="fn1"><p>Note.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
      ["a{^1|note-1}", "[^1] Note."],
    ],
    [
      "a page that follows DPUB-ARIA alone",
      `<p>a <a role="doc-noteref" href="#n">*</a></p><aside role="doc-footnote" id="n"><p>Note.</p><p>More.</p></aside>`,
      ["a {^*|note-1}", "[^*] Note.", "[^*] More."],
    ],
    [
      "a raised link to an item that links back",
      `<p>a<sup id="fnr1"><a href="#fn1">1</a></sup></p><ul style="list-style:none"><li id="fn1"><sup>1</sup> <em>See</em> b. <a href="#fnr1">&#8617;</a></li></ul>`,
      ["a{^1|note-1}", "[^1] _See_ b."],
    ],
    [
      "a bracketed link beside a named anchor",
      `<p>the <a name="source-1"></a>web <a href="#footnote-1">[1]</a> only</p><p><a name="footnote-1" href="#source-1">⬑ 1.</a> Note.</p>`,
      ["the web {^[1]|note-1} only", "[^1] Note."],
    ],
    [
      "Word's filtered page",
      `<p>a<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> Note.</p></div></div>`,
      ["a{^[1]|note-1}", "[^1] Note."],
    ],
    [
      "MediaWiki",
      `<p>a<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span>Note.</span></li></ol>`,
      ["a{^[1]|note-1}", "[^1] Note."],
    ],
    [
      "a raised link without a link back, to a note that prints its mark",
      `<p>a<sup><a href="#x">2</a></sup></p><p id="x">2. Note.</p>`,
      ["a{^2|note-1}", "[^2] Note."],
    ],
    [
      "EPUB",
      `<p>a<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1">Note.</aside>`,
      ["a{^1|note-1}", "[^1] Note."],
    ],
    [
      "a note under a table, in a cell",
      `<table><tr><td>5<sup id="r"><a href="#t">a</a></sup><td>6<tr><td colspan="2" id="t"><a href="#r">a</a> Estimated.</table>`,
      ["| 5{^a|note-1}", "| 6", "|2×1 [^a] Estimated."],
    ],
  ])("%s", (_, html, expected) => {
    expect(body(html)).toEqual(expected);
  });

  test("two references share one note", () => {
    const html = `<p id="p">a<sup><a href="#n">1</a></sup> b<sup><a href="#n">1</a></sup></p><ol><li id="n">Note. <a href="#p">↩</a></ol>`;
    expect(body(html)).toEqual(["a{^1|note-1} b{^1|note-1}", "[^1] Note."]);
  });

  test("a note nobody refers to stays a note among notes, with its own number", () => {
    const html = `<p>a<sup id="r1"><a href="#n1">1</a></sup> b<sup id="r3"><a href="#n3">3</a></sup>
      <ol><li id="n1">One. <a href="#r1">↩</a><li>Two.<li id="n3">Three. <a href="#r3">↩</a></ol>`;
    expect(body(html).slice(1)).toEqual(["[^1] One.", "[^2] Two.", "[^3] Three."]);
  });

  test("the words of a link back that says more than an arrow go with it", () => {
    const html = `<p id="p">a<sup><a href="#n">1</a></sup><ol><li id="n">Note. <a href="#p">Return to text</a></ol>`;
    expect(body(html)).toEqual(["a{^1|note-1}", "[^1] Note."]);
  });

  test("every reference finds its note when the document is put together", () => {
    const html = `<p>a<sup id="r"><a href="#n">1</a></sup><ol><li id="n">Note. <a href="#r">↩</a></ol>`;
    const { blocks } = assemble(readMarkup(html).drafts);
    const [mark] = blocks[0]?.marks ?? [];
    const [holder] = blocks[1]?.within ?? [];
    expect(mark).toMatchObject({ kind: "reference", footnote: holder?.id });
  });
});

describe("what only looks like a footnote", () => {
  test.each([
    ["a reference without its note stays raised", `<p>a<sup id="fnr1"><a href="#fn1">1</a></sup></p>`, ["a{^1^}"]],
    [
      "a table of contents stays a list of links",
      `<ul><li><a href="#s">1</a></ul><h2 id="s"><a href="#top">1</a> Title</h2><p id="top">b`,
      ["• {1|#s}", "## {1|#top} Title", "b"],
    ],
    [
      "a bibliography stays a list",
      `<p>a <a href="#b2">[2]</a></p><ol><li id="b1">Ana.<li id="b2">Ben.<li id="b3">Cho.</ol>`,
      ["a {[2]|#b2}", "1. Ana.", "2. Ben.", "3. Cho."],
    ],
    [
      "a link to a section stays a link",
      `<p>see <a href="#s">4</a></p><section id="s"><h2>Four</h2><p>b</p></section>`,
      ["see {4|#s}", "## Four", "b"],
    ],
    ["a power stays a power", "<p>10<sup>2</sup></p>", ["10{^2^}"]],
  ])("%s", (_, html, expected) => {
    expect(body(html)).toEqual(expected);
  });
});
