import fc from "fast-check";
import { expect, test } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import { plainAsMarkdown } from "#lib/formats/markdown/plain-as-markdown.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";

const shown = (markdown: string) => assemble(readBody(markdown)).text;

test.each(["# not a heading", "1. not a list", "*not* _emphasis_ `code`", "a <b> & &amp; [x](y)", "> no\n- quote"])(
  "%j shows as it was written",
  (text) => expect(shown(plainAsMarkdown(text))).toBe(text),
);

test("whatever is written shows as the same characters, line by line", () => {
  const word = fc.constantFrom(..."* _ ` # > - + 1. [ ] ( ) < > & | ~ ! \\ a é 中 👍 x_y http://y.org =".split(" "));
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      expect(shown(plainAsMarkdown(lines.join("\n")))).toBe(lines.join("\n"));
    }),
  );
});
