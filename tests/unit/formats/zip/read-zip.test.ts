import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";

const SMALL = { entries: 3, entryBytes: 1000, totalBytes: 1500 };

test("what is written is read again, packed or stored", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zß漢/.]{1,12}$/), fc.uint8Array(), fc.boolean()), {
        selector: ([name]) => name,
      }),
      (entries) => {
        const zip = readZip(writeZip(entries.map(([name, content, isStored]) => ({ name, content, isStored }))));
        expect([...zip.names].toSorted()).toEqual(entries.map(([name]) => name).toSorted());
        for (const [name, content] of entries) expect(zip.read(name)).toEqual(content);
        expect(zip.read("no such part")).toBeUndefined();
      },
    ),
  );
});

test("the same contents are the same bytes", () => {
  const entries = [{ name: "a", content: "one" }];
  expect(writeZip(entries)).toEqual(writeZip(entries));
});

describe("what would unfold without end is refused as it unfolds", () => {
  const zeros = (length: number) => new Uint8Array(length);

  test("a part, whatever size it claims", () => {
    const bytes = writeZip([{ name: "bomb", content: zeros(5_000_000) }]);
    const claim = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = claim.getUint32(bytes.length - 6, true);
    claim.setUint32(directory + 24, 10, true);
    expect(() => readZip(bytes, SMALL).read("bomb")).toThrow(/unfolds to more/);
  });

  test("several parts together", () => {
    const zip = readZip(writeZip(["a", "b"].map((name) => ({ name, content: zeros(900) }))), SMALL);
    zip.read("a");
    expect(() => zip.read("b")).toThrow(/unfolds to more/);
  });

  test("more parts than anything has", () => {
    const entries = [..."abcd"].map((name) => ({ name, content: name }));
    expect(() => readZip(writeZip(entries), SMALL)).toThrow(/more than 3 parts/);
  });
});

describe("what is no zip is refused", () => {
  const whole = writeZip([{ name: "a", content: "some words some words" }]);

  test.each([
    ["nothing", new Uint8Array()],
    ["a text", new TextEncoder().encode("PK but not a zip, only words that begin like one")],
    ["half a file", whole.subarray(0, whole.length - 10)],
  ])("%s", (_, bytes) => {
    expect(() => readZip(bytes)).toThrow(/damaged/);
  });

  test("any file with bytes changed is read or refused, and nothing else", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        try {
          const zip = readZip(bytes);
          for (const name of zip.names) zip.read(name);
        } catch (error) {
          expect(error).toMatchObject({ name: "Problem" });
        }
      }),
      { numRuns: 400 },
    );
  });
});
