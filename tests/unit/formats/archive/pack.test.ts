import { strToU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { packArchive, unpackArchive } from "#lib/formats/archive/pack.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";

const PARTS = [
  { name: "b.json", content: { z: [1, { y: null, x: "ü" }], a: true } },
  { name: "a.txt", content: "Words. 😀\n" },
  { name: "c", content: new Uint8Array([0, 255, 7]) },
];

test("parts come out as they went in", () => {
  const parts = unpackArchive(packArchive(PARTS));
  expect(parts.names).toEqual(["a.txt", "b.json", "c"]);
  expect(parts.text("a.txt")).toBe("Words. 😀\n");
  expect(parts.json("b.json")).toEqual({ z: [1, { y: null, x: "ü" }], a: true });
  expect(parts.bytes("c")).toEqual(new Uint8Array([0, 255, 7]));
});

test("the same contents are the same bytes, in whatever order they come", () => {
  const other = [{ name: "b.json", content: { a: true, z: [1, { x: "ü", y: null }] } }, ...PARTS.slice(1).toReversed()];
  expect(packArchive(other)).toEqual(packArchive(PARTS));
});

test("the manifest names the format, the product and every part with its digest", () => {
  const manifest = JSON.parse(Buffer.from(unzipSync(packArchive(PARTS))["manifest.json"] ?? []).toString());
  expect(manifest).toMatchObject({ format: "glossator-archive", version: 1, product: "Glossator" });
  expect(manifest.parts[0]).toEqual({
    name: "a.txt",
    byteLength: 12,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

describe("is refused", () => {
  const repacked = (change: (files: Record<string, Uint8Array>) => void) => {
    const files = { ...unzipSync(packArchive(PARTS)) };
    change(files);
    return writeZip(Object.entries(files).map(([name, content]) => ({ name, content })));
  };
  const manifest = (content: object) => writeZip([{ name: "manifest.json", content: JSON.stringify(content) }]);
  const readAll = (file: Uint8Array) => {
    const parts = unpackArchive(file);
    for (const name of parts.names) parts.bytes(name);
  };

  test.each([
    ["a part that was changed", repacked((files) => (files["a.txt"] = strToU8("Other."))), /a\.txt is not as it was/],
    ["a part that is missing", repacked((files) => delete files.c), /c is not as it was/],
    ["another zip", writeZip([{ name: "word/document.xml", content: "<a/>" }]), /not an archive of Glossator/],
    ["another format", manifest({ format: "other", version: 1 }), /not an archive of Glossator/],
    ["a later version", manifest({ format: "glossator-archive", version: 2 }), /another version/],
  ])("%s", (_, file, words) => {
    expect(() => readAll(file)).toThrow(words);
  });
});

describe("is never made because it could not be read back", () => {
  const parts = (count: number, content: Uint8Array) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, content }));

  test.each([
    ["of more parts than are read", parts(60_000, new Uint8Array(1)), /of more than 60,000 parts .* one by one/],
    ["with a larger part than is read", parts(1, new Uint8Array(300_000_001)), /2,000 MB, or of 300 MB in one part/],
    ["with more in it than is read", parts(7, new Uint8Array(290_000_000)), /2,000 MB, or of 300 MB in one part/],
  ])("an archive %s", (_, tooMuch, words) => {
    expect(() => packArchive(tooMuch)).toThrow(words);
    expect(() => packArchive(tooMuch)).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  test("but one of as many parts as are read is", () => {
    const archive = unpackArchive(packArchive(parts(59_999, new Uint8Array([1, 2, 3]))));
    expect(archive.names).toHaveLength(59_999);
    expect(archive.bytes("59998")).toEqual(new Uint8Array([1, 2, 3]));
  });
});
