import { describe, expect, test } from "vitest";
import { readHtml } from "#lib/formats/html/read.ts";
import { sketch } from "#tests/support/sketch.ts";

describe("the document in a page", () => {
  test.each([
    [
      "is its main element",
      "<header><h1>Site</h1></header><nav>x</nav><main><header><h1>a</h1></header><p>b<footer>c</footer></main><footer>x</footer>",
      ["# a", "b", "c"],
    ],
    ["is its only article", "<div>x</div><article><p>a</article><aside>x</aside>", ["a"]],
    ["is the body with all its articles", "<nav>x</nav><article><p>a</article><article><p>b</article>", ["a", "b"]],
    ["is the body where main is empty", "<main></main><p>a", ["a"]],
    ["is found by its role", '<div>x</div><div role="main"><p>a</div>', ["a"]],
    ["has no navigation inside it", "<main><nav>x</nav><p>a</main>", ["a"]],
    ["keeps its table of contents", '<main><nav role="doc-toc"><ul><li>a</ul></nav><p>b</main>', ["• a", "b"]],
    ["has a title page", "<header><h1>a</h1><p>b</p></header><p>c", ["# a", "b", "c"]],
    ["has no banner", '<header><h1><a href="/">Site</a></h1></header><p>a<footer>x</footer><aside>y</aside>', ["a"]],
    ["keeps notes in asides", '<p>a<aside role="doc-footnote" id="x">b</aside>', ["a", "b"]],
    ["may be frames without a body", "<frameset><frame src=x></frameset>", []],
    ["may be nothing", "", []],
  ])("%s", (_, html, expected) => {
    expect(sketch(readHtml(html))).toEqual(expected);
  });

  test("is told from what was left out", () => {
    expect(readHtml("<nav>x</nav><main>a</main>").warnings).toHaveLength(1);
    expect(readHtml("<main>a</main>").warnings).toEqual([]);
    expect(readHtml("<p>a</p>").warnings).toEqual([]);
  });
});

describe("what a page says about itself", () => {
  const head = (inside: string, body = "<p>x") => readHtml(`<html><head>${inside}</head><body>${body}`).metadata;

  test.each([
    ["the title element", "<title> A  title </title>", "", "A title"],
    [
      "its heading, where the title only adds the site's name",
      "<title>A title | The site</title>",
      "<h1>A title</h1>",
      "A title",
    ],
    [
      "a declared title before the title element",
      '<title>x</title><meta property="og:title" content="A title">',
      "<h1>Other</h1>",
      "A title",
    ],
    ["the first heading where there is no title", "", "<h2>b</h2><h1>a</h1>", "a"],
    ["the second level where there is no first", "", "<p>x<h2>b</h2>", "b"],
    ["nothing", "", "<p>x", undefined],
  ])("the title is %s", (_, inside, body, title) => {
    expect(head(inside, body).title).toBe(title);
  });

  test("address, issuers, date, licence and language are taken from where pages put them", () => {
    const inside = `<link rel="canonical" href="https://example.org/a"><link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
      <meta name="DCTERMS.publisher" content="Ministry A"><meta name="dcterms.publisher" content="Ministry B">
      <meta name="dcterms.issued" content="2018-08-29T00:00:00Z"><meta http-equiv="content-language" content="en_AU">`;
    expect(head(inside)).toEqual({
      sourceAddress: "https://example.org/a",
      licence: "https://creativecommons.org/licenses/by/4.0/",
      issuingBodies: ["Ministry A", "Ministry B"],
      adoptedOn: "2018-08-29",
      language: "en-AU",
    });
  });

  test("what is malformed is not taken", () => {
    const inside = `<link rel="canonical" href="javascript:x"><meta name="date" content="yesterday"><meta name="dc.language" content="english language">`;
    expect(head(inside)).toEqual({});
    expect(readHtml('<html lang="" xml:lang=""><p>x').metadata).toEqual({});
  });

  test("the address it was fetched from wins over the one it names", () => {
    const { metadata } = readHtml('<link rel="canonical" href="https://a.example/">x', {
      sourceAddress: "https://b.example/",
    });
    expect(metadata.sourceAddress).toBe("https://b.example/");
  });
});
