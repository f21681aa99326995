import fc from "fast-check";
import { expect, test } from "vitest";
import { Edits } from "#lib/formats/xml/edits.ts";
import { readXml, type XmlElement, type XmlPlace } from "#lib/formats/xml/read-xml.ts";

test("edits change a text where they say and nowhere else", () => {
  const edits = new Edits();
  edits.insert(4, ">", 1);
  edits.insert(4, "<", 0);
  edits.replace(4, 7, "NEW");
  edits.insert(7, "!", 0);
  expect(edits.applyTo("The old one.")).toBe("The <>NEW! one.");
});

test("of two replacements, one inside the other, the outer counts", () => {
  const edits = new Edits();
  edits.replace(1, 2, "inner");
  edits.replace(0, 3, "outer");
  expect(edits.applyTo("abcd")).toBe("outerd");
});

test("without edits a text stays", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(new Edits().applyTo(text)).toBe(text);
    }),
  );
});

test("every element stands where its tags are, whatever is between them", () => {
  const xml =
    '<?xml version="1.0"?>\r\n<!-- <no> -->\r\n<a x="1 > 0"><b/>\u{1f512} &amp; <![CDATA[<c>]]><c\n y=\'2\' >deep</c ></a>\n';
  const places = new Map<XmlElement, XmlPlace>();
  readXml(xml, places);
  const cut = [...places].map(([{ name }, { start, openEnd, closeStart, end, parent }]) => [
    name,
    xml.slice(start, openEnd),
    xml.slice(closeStart, end),
    parent?.name,
  ]);
  expect(cut).toEqual([
    ["a", '<a x="1 > 0">', "</a>", ""],
    ["b", "<b/>", "", "a"],
    ["c", "<c\n y='2' >", "</c >", "a"],
  ]);
});
