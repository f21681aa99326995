import { describe, expect, test } from "vitest";
import { escapeXml } from "#lib/formats/xml/escape-xml.ts";
import { childrenOf, readXml, textIn } from "#lib/formats/xml/read-xml.ts";

test("a part is read as elements, attributes and text", () => {
  const root = readXml('<a:b xmlns:a="urn:x" c="1 &amp; 2"><d>one</d> two<d><![CDATA[<three>]]></d></a:b>');
  expect(root.name).toBe("a:b");
  expect(root.attributes.c).toBe("1 & 2");
  expect(childrenOf(root, "d").map(textIn)).toEqual(["one", "<three>"]);
  expect(textIn(root)).toBe("one two<three>");
});

test("what is escaped is read again; what XML cannot hold is replaced one for one", () => {
  const words = 'a <b> & "c" \r\n\t😀 \u0001\ud800\ufffe.';
  const [text, attribute] = [words, words].map(escapeXml);
  const root = readXml(`<a b="${attribute?.replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}">${text}</a>`);
  const expected = 'a <b> & "c" \r\n\t😀 \ufffd\ufffd\ufffd.';
  expect(textIn(root)).toBe(expected);
  expect(root.attributes.b).toBe(expected);
});

describe("what is dangerous or broken is refused", () => {
  const deep = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);

  test.each([
    ["entities that unfold", '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', "unreadable"],
    ["an unknown entity", "<a>&b;</a>", "unreadable"],
    ["an open element", "<a><b></a>", "unreadable"],
    ["nothing", "", "unreadable"],
    ["elements without end", deep(5_000), "too-large"],
  ])("%s", (_, xml, code) => {
    expect(() => readXml(xml)).toThrow(expect.objectContaining({ code }));
  });
});
