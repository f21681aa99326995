import fc from "fast-check";
import { expect, test } from "vitest";
import { shareParts } from "#lib/client/share-parts.ts";

test("what it gives equals what it was given", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.stringify(shareParts(JSON.parse(json)))).toBe(JSON.stringify(JSON.parse(json)));
    }),
  );
});

test("equal parts become one, at any depth, and others stay apart", () => {
  const thread = (name: string) => ({ author: { name, roles: ["reader"] }, may: { edit: false } });
  const [a, b, c] = shareParts([thread("Ana"), thread("Ben"), thread("Ana")]);
  expect(a).toBe(c);
  expect(a?.may).toBe(b?.may);
  expect(a?.author.roles).toBe(b?.author.roles);
  expect(a?.author).not.toBe(b?.author);
});

test("a list is never taken for an object, nor a number, a word or nothing for each other", () => {
  const parts = [[], {}, [1], ["1"], { 0: 1 }, [null], ["null"], [false], ["false"]];
  expect(shareParts(structuredClone(parts))).toEqual(parts);
});

test("what has many fields stays a thing of its own", () => {
  const large = () => Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`field${index}`, index]));
  const [a, b] = shareParts([large(), large()]);
  expect(a).toEqual(b);
  expect(a).not.toBe(b);
});
