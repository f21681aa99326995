import { describe, expect, test } from "vitest";
import { readHtml, readMarkup } from "#lib/formats/html/read.ts";
import { sketch } from "#tests/support/sketch.ts";

const body = (html: string) => sketch(readMarkup(html));

describe("words and white space", () => {
  test.each([
    ["runs of white space are one space", "<p> a \n\t b </p>", ["a b"]],
    ["no-break spaces stay", "<p>Art.&nbsp;4</p>", ["Art.\u00a04"]],
    ["entities are characters", "<p>&lt;b&gt; &amp; &eacute; &#x2014; &#128;</p>", ["<b> & é — €"]],
    ["soft hyphens, which are no letters, go", "<p>en&shy;cryp&shy;tion</p>", ["encryption"]],
    ["a space before a closing tag belongs to the line", "<p><b>a </b>b</p>", ["*a* b"]],
    ["a space after an opening tag belongs to the line", "<p>a<b> b</b></p>", ["a *b*"]],
    ["text without a paragraph is one", "a <i>b</i><p>c</p>d", ["a _b_", "c", "d"]],
    ["a block inside a line ends the line", "<b>a<div>b</div>c</b>", ["*a*", "*b*", "*c*"]],
    ["blocks without words are none", "<p> </p><p>&nbsp;</p><div></div><ul><li></li></ul>", []],
    ["line breaks stay", "<p>Ana<br>Minister<br>\nGold Coast</p>", ["Ana⏎Minister⏎Gold Coast"]],
    ["line breaks at the edges go", "<p><br>a<br></p>", ["a"]],
    ["two line breaks part paragraphs", "<p>a<br><br>b</p><li>c<br>&nbsp;<br>d", ["a", "b", "• c", "‧ d"]],
    ["two line breaks in a heading are one", "<h1>a<br><br>b</h1>", ["# a⏎b"]],
    ["preformatted text keeps its lines", "<pre>\n  a\n    b\n\n c\n</pre>", ["‹pre›   a⏎    b⏎⏎ c"]],
    ["code in preformatted text is not marked twice", "<pre><code>a\nb</code></pre>", ["‹pre› a⏎b"]],
    [
      "a line end inside Chinese or Japanese is none",
      "<p>各国\n政府は\nHTTPS を\n使う</p>",
      ["各国政府は HTTPS を使う"],
    ],
    ["a line end inside Korean is a space", "<p>각국\n정부</p>", ["각국 정부"]],
    ["quoted words get their quotation marks", "<p><q>a</q></p>", ["“a”"]],
    ["unknown elements are their text", "<p>a<x-note>b</x-note><math><mi>c</mi></math></p>", ["abc"]],
    ["details are open", "<details><summary>a</summary>b</details>", ["a", "b"]],
  ])("%s", (_, html, expected) => {
    expect(body(html)).toEqual(expected);
  });
});

describe("marks", () => {
  test.each([
    ["<b>a</b> <strong>b</strong>", ["*a* *b*"]],
    ["<i>a</i><em>b</em><cite>c</cite><dfn>d</dfn><var>e</var>", ["_abcde_"]],
    ["<code>a</code> <kbd>b</kbd> <samp>c</samp>", ["`a` `b` `c`"]],
    ["<s>a</s> <del>b</del> <u>c</u> <ins>d</ins>", ["{~a~} {~b~} {+c+} {+d+}"]],
    ["m<sup>2</sup> H<sub>2</sub>O", ["m{^2^} H{,2,}O"]],
    ["<b>a<i>b</i></b><i>c</i>", ["*a_b_*_c_"]],
    ["<b><b>a</b></b>", ["*a*"]],
    ["<i>a<b>b</b></i><b>c</b>", ["_a*b*_*c*"]],
    ["<b> </b>a", ["a"]],
  ])("%s", (html, expected) => {
    expect(body(html)).toEqual(expected);
  });
});

describe("links", () => {
  test.each([
    ["web addresses stay", '<a href="https://example.org/a?b=c#d">x</a>', ["{x|https://example.org/a?b=c#d}"]],
    [
      "mail and telephone stay",
      '<a href="mailto:a@b.org">x</a> <a href="tel:+61">y</a>',
      ["{x|mailto:a@b.org} {y|tel:+61}"],
    ],
    [
      "scripts go, their words stay",
      '<a href="java\nscript:alert(1)">x</a><a href=" JAVASCRIPT:a">y</a><a href="data:text/html,a">z</a>',
      ["xyz"],
    ],
    [
      "a name and password that pose as a site go",
      '<a href="https://bank.example@evil.example/">x</a>',
      ["{x|https://evil.example/}"],
    ],
    [
      "relative links without an address go",
      '<a href="/a">x</a><a href="b.html">y</a><a href="//c.example/">z</a>',
      ["xyz"],
    ],
    [
      "links within the page stay where they lead somewhere",
      '<a href="#a">x</a> <a href="#b">y</a><p id="a">z',
      ["{x|#a} y", "z"],
    ],
  ])("%s", (_, html, expected) => {
    expect(body(html)).toEqual(expected);
  });

  test("relative links are made absolute against the address of the page, and its own address is the page", () => {
    const page = '<main><a href="b?c">x</a> <a href="https://example.org/a/page#here">y</a><p id="here">z</main>';
    const { drafts } = readHtml(page, { sourceAddress: "https://example.org/a/page" });
    expect(sketch(drafts)).toEqual(["{x|https://example.org/a/b?c} {y|#here}", "z"]);
  });

  test("the base element counts", () => {
    const page = '<base href="https://example.org/x/"><p><a href="b">x</a>';
    expect(sketch(readHtml(page))).toEqual(["{x|https://example.org/x/b}"]);
  });

  test("a link that cannot be kept is said", () => {
    expect(readHtml('<p><a href="/a">x</a>').warnings).toEqual([expect.stringMatching(/^1 link is relative/)]);
  });
});

describe("headings", () => {
  test("have their level, from any markup that says so", () => {
    expect(body('<h1>a</h1><h6>b</h6><div role="heading" aria-level="3">c</div><div role="heading">d</div>')).toEqual([
      "# a",
      "###### b",
      "### c",
      "## d",
    ]);
  });
});

describe("lists", () => {
  test.each([
    ["bullets", "<ul><li>a<li>b</ul>", ["• a", "• b"]],
    ["numbers", "<ol><li>a<li>b</ol>", ["1. a", "2. b"]],
    ["a start", '<ol start="7"><li>a<li>b</ol>', ["7. a", "8. b"]],
    ["a value", '<ol><li>a<li value="9">b<li>c</ol>', ["1. a", "9. b", "10. c"]],
    ["counting down", "<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]],
    ["letters", '<ol type="a" start="26"><li>x<li>y</ol>', ["z. x", "aa. y"]],
    ["capitals", '<ol type="A"><li>x</ol>', ["A. x"]],
    ["numerals", '<ol type="i" start="3"><li>x<li>y</ol>', ["iii. x", "iv. y"]],
    ["large numerals", '<ol type="I" start="1994"><li>x</ol>', ["MCMXCIV. x"]],
    ["a style sheet's way of saying it", '<ol style="list-style-type: lower-alpha"><li>x</ol>', ["a. x"]],
    ["no marks at all", '<ol style="list-style:none"><li>1.1 x</ol>', ["• 1.1 x"]],
    ["letters below one", '<ol type="a" start="0"><li>x<li>y</ol>', ["0. x", "a. y"]],
    [
      "items of several blocks",
      "<ol><li><p>a</p><p>b</p><ul><li>c</ul>d<li>e</ol>",
      ["1. a", "‧ b", "‧ • c", "‧ d", "2. e"],
    ],
    ["an empty item counts", "<ol><li>a<li><li>c</ol>", ["1. a", "3. c"]],
    ["a list that is a child of a list", "<ul><li>a</li><ul><li>b</ul></ul>", ["• a", "• b"]],
    ["an item without a list", "<li>a", ["• a"]],
    [
      "definitions",
      "<dl><dt>Term<dd>What it means.<dd>More.<dt>Other<dt>Name<dd>Same.</dl>",
      ["• *Term*", "‧ What it means.", "‧ More.", "• *Other*", "‧ *Name*", "‧ Same."],
    ],
    ["definitions in groups", "<dl><div><dt>A<dd>a</div><div><dt>B<dd>b</div></dl>", ["• *A*", "‧ a", "• *B*", "‧ b"]],
  ])("%s", (_, html, expected) => {
    expect(body(html)).toEqual(expected);
  });

  test("two lists side by side are two", () => {
    const { drafts } = readMarkup("<ul><li>a</ul><ul><li>b</ul>");
    expect(new Set(drafts.map((draft) => draft.within[0]?.id)).size).toBe(2);
  });
});

describe("quotations, rules and figures", () => {
  test.each([
    ["a quotation", "<blockquote><p>a<p>b<ul><li>c</ul></blockquote>", ["> a", "> b", "> • c"]],
    ["a rule", "a<hr>b", ["a", "‹rule›", "b"]],
    [
      "a figure with its caption",
      '<figure><img src="https://e.org/a.png" alt="A chart"><figcaption>Figure 1</figcaption></figure>',
      ["‹figure https://e.org/a.png› A chart", "Figure 1"],
    ],
    [
      "a picture alone in its paragraph",
      '<p><a href="#"><img src="data:image/png;base64,AA" alt="Seal"></a></p>',
      ["‹figure › Seal"],
    ],
    ["a picture among words is its words", '<p>Press <img src="x" alt="OK">.</p>', ["Press OK."]],
    ["decoration goes", '<p><img src="x" alt="">a</p>', ["a"]],
    [
      "a picture without words keeps its address",
      '<p><img src="https://e.org/a.png"></p>',
      ["‹figure https://e.org/a.png›"],
    ],
  ])("%s", (_, html, expected) => {
    expect(body(html)).toEqual(expected);
  });
});

describe("tables", () => {
  test.each([
    [
      "header cells by element and by place",
      "<table><thead><tr><td>a<td>b<tbody><tr><th>c<td>d</table>",
      ["‖ a", "‖ b", "‖ c", "| d"],
    ],
    [
      "spans",
      '<table><tr><td colspan="2">a<td rowspan="3">b<tr><td>c<td>d</table>',
      ["|2×1 a", "|1×3 b", "| c", "| d"],
    ],
    [
      "spans that are no numbers or beyond reason",
      '<table><tr><td colspan="0">a<td colspan="x">b<td colspan="9999">c</table>',
      ["| a", "| b", "|100×1 c"],
    ],
    ["empty cells stand", "<table><tr><td>a<td><tr><td>&nbsp;<td>b</table>", ["| a", "|", "|", "| b"]],
    ["cells hold blocks", "<table><tr><td><p>a<p>b<td><ul><li>c</ul></table>", ["| a", "| b", "| • c"]],
    [
      "a caption stands before its table",
      "<table><caption>Rates</caption><tr><td>a<td>b</table>",
      ["Rates", "| a", "| b"],
    ],
    ["a table in a table", "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>", ["| a", "| | b", "| | c"]],
    [
      "a table that lays out a page is its text",
      '<table role="presentation"><tr><td>a<td>b</table><table><tr><td>c</table>',
      ["a", "b", "c"],
    ],
    ["text astray in a table comes before it", "<table>a<tr><td>b<td>c</table>", ["a", "| b", "| c"]],
  ])("%s", (_, html, expected) => {
    expect(body(html)).toEqual(expected);
  });

  test("rows are told apart", () => {
    const { drafts } = readMarkup("<table><tr><td>a<td>b<tr><td>c<td>d</table>");
    expect(drafts.map((draft) => draft.within.map((each) => each.id))).toEqual([
      ["table-1", "row-1", "cell-1"],
      ["table-1", "row-1", "cell-2"],
      ["table-1", "row-2", "cell-3"],
      ["table-1", "row-2", "cell-4"],
    ]);
  });
});

describe("what no reader of the page reads", () => {
  test.each([
    "<script>alert(1)</script>",
    "<style>p{}</style>",
    "<noscript>x</noscript>",
    "<template><p>x</p></template>",
    "<!-- x -->",
    "<svg><text>x</text></svg>",
    "<p hidden>x</p>",
    '<p style="color:red; display : none">x</p>',
    '<span style="visibility:hidden">x</span>',
    '<span style="font-size:0">x</span>',
    '<span style="opacity:0;">x</span>',
    '<span aria-hidden="true">x</span>',
    "<form><input value=x><textarea>x</textarea><select><option>x</select><button>x</button></form>",
    "<iframe src=x>x</iframe><object>x</object><video>x</video>",
    "<dialog>x</dialog>",
  ])("%s", (html) => {
    expect(body(`<p>a</p>${html}<p>b</p>`)).toEqual(["a", "b"]);
  });

  test.each([
    '<p style="opacity:0.5">x</p>',
    '<p style="font-size:0.9em">x</p>',
    '<p hidden="until-found">x</p>',
    "<dialog open>x</dialog>",
  ])("%s is read", (html) => {
    expect(body(html)).toEqual(["x"]);
  });
});

describe("languages", () => {
  test("are kept where they differ from the document's", () => {
    const page = '<html lang="en"><body><p>a<p lang="fr">b<blockquote lang="de-CH"><p>c<p lang="en">d</blockquote>e';
    const { drafts, metadata } = readHtml(page);
    expect(metadata.language).toBe("en");
    expect(sketch(drafts)).toEqual(["a", "(fr) b", "> (de-CH) c", "> d", "e"]);
  });
});
