import { describe, expect, test } from "vitest";
import { violationsIn } from "#scripts/house/rules.mjs";

/** What is said about `files`, as "path:line rule". */
function said(files: Record<string, string>) {
  return violationsIn(new Map(Object.entries(files))).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

const server = 'import "server-only";\n';
const later = ["TO", "DO"].join("");

test("a small house in order is left alone", () => {
  const files = {
    "lib/core/document/span.ts": "export type Span = { start: number; end: number };\n",
    "lib/core/document/text.ts":
      'import type { Span } from "./span.ts";\nexport const at = (span: Span) => span.start;\n',
    "lib/contract/paging.ts":
      'import { z } from "zod";\nimport { at } from "#lib/core/document/text.ts";\nexport const page = z.number();\n',
    "lib/server/db.ts": `${server}import pg from "pg";\nimport { readSettings } from "#lib/settings.mjs";\n`,
    "components/reader/page.tsx":
      '"use client";\nimport { at } from "#lib/core/document/text.ts";\nexport const Page = () => at;\n',
    "app/documents/[id]/page.tsx":
      'import { Page } from "#components/reader/page.tsx";\nexport default function Document() {}\n',
    "next.config.js": "export default {};\n",
    "tests/unit/db.test.ts": 'import { db } from "#lib/server/db.ts";\n',
  };
  expect(said(files)).toEqual([]);
});

describe("rooms", () => {
  test.each([
    ["lib/core/a.ts", "#lib/server/b.ts", "core does not import server (lib/server/b.ts)"],
    ["lib/core/a.ts", "zod", "core does not import the package zod"],
    ["lib/formats/a.ts", "#lib/contract/b.ts", "formats does not import contract (lib/contract/b.ts)"],
    ["lib/contract/a.ts", "#lib/formats/b.ts", "contract does not import formats (lib/formats/b.ts)"],
    ["lib/contract/a.ts", "node:crypto", "contract does not import the package node:crypto"],
    ["lib/client/a.ts", "#lib/server/b.ts", "client does not import server (lib/server/b.ts)"],
    ["lib/client/a.ts", "#lib/settings.mjs", "client does not import settings (lib/settings.mjs)"],
    ["components/a.tsx", "#lib/formats/b.ts", "components does not import formats (lib/formats/b.ts)"],
    ["components/a.tsx", "@prisma/client", "components does not import the package @prisma/client"],
    ["components/a.tsx", "#app/b.tsx", "components does not import app (app/b.tsx)"],
    ["app/api/documents/route.ts", "#components/b.tsx", "api does not import components (components/b.tsx)"],
    ["app/page.tsx", "#tests/support/given.ts", "app does not import tests (tests/support/given.ts)"],
    ["scripts/a.mjs", "#tests/support/given.ts", "scripts does not import tests (tests/support/given.ts)"],
    ["lib/core/a.ts", "../server/b.ts", "core does not import server (lib/server/b.ts)"],
    ["lib/client/a/b/c.ts", "../../d.ts", "no chains of ../ (../../d.ts)"],
    ["components/a/b.tsx", "../../lib/core/c.ts", "no chains of ../ (../../lib/core/c.ts)"],
    ["tests/unit/a.ts", "../../lib/core/c.ts", "no chains of ../ (../../lib/core/c.ts)"],
    ["tests/a.ts", "../lib/core/c.ts", "other rooms are imported by name, not by ../ (../lib/core/c.ts)"],
  ])("%s importing %s", (path, specifier, rule) => {
    expect(said({ [path]: `// first\nimport { b } from "${specifier}";\n` })).toEqual([`${path}:2 ${rule}`]);
  });

  test.each([
    ["over several lines", 'import {\n  b,\n} from "#lib/server/b.ts";\n', 3],
    ["for its types", 'import type { B } from "#lib/server/b.ts";\n', 1],
    ["for its effect", 'import "#lib/server/b.ts";\n', 1],
    ["at run time", 'const b = await import("#lib/server/b.ts");\n', 1],
    ["to hand it on", 'const a = 1;\nexport { b } from "#lib/server/b.ts";\n', 2],
  ])("an import is seen %s", (_, text, line) => {
    expect(said({ "lib/core/a.ts": text })).toEqual([
      `lib/core/a.ts:${line} core does not import server (lib/server/b.ts)`,
    ]);
  });

  test("an import in a comment is none, and a comment sign in a string begins none", () => {
    const text = '// import "#lib/server/b.ts"\n/* import "pg"\n*/\nexport const address = "https://a"; import "pg";\n';
    expect(said({ "lib/core/a.ts": text.replace('; import "pg"', "") })).toEqual([]);
    expect(said({ "lib/core/a.ts": 'const a = "/*";\nimport "pg";\nconst b = "*/";\n' })).toEqual([
      "lib/core/a.ts:2 core does not import the package pg",
    ]);
  });

  test("the server's modules are marked, and the browser's keep away from them", () => {
    const files = {
      "lib/server/a.ts": "export const a = 1;\n",
      "app/form.tsx": '"use client";\nimport { a } from "#lib/server/a.ts";\n',
    };
    expect(said(files)).toEqual([
      "app/form.tsx:2 what runs in the browser does not import lib/server/a.ts",
      "lib/server/a.ts:1 lib/server is the server's only",
    ]);
  });
});

test("a ring of imports is told once, with its way round", () => {
  const files = {
    "lib/core/a.ts": 'import { b } from "./b.ts";\n',
    "lib/core/b.ts": 'import { c } from "#lib/core/c.ts";\n',
    "lib/core/c.ts": 'import type { A } from "./a.ts";\n',
    "lib/core/d.ts": 'import { a } from "./a.ts";\n',
  };
  expect(said(files)).toEqual([
    "lib/core/c.ts:1 no import cycles (lib/core/a.ts → lib/core/b.ts → lib/core/c.ts → lib/core/a.ts)",
  ]);
});

describe("files", () => {
  test.each([
    ["lib/core/utils.ts", 'a name says what is inside, and "utils" does not'],
    ["lib/core/date-helpers.ts", 'a name says what is inside, and "helpers" does not'],
    ["components/shared/button.tsx", 'a name says what is inside, and "shared" does not'],
    ["lib/core/TextMap.ts", "file names are kebab-case"],
    ["lib/core/text_map.ts", "file names are kebab-case"],
  ])("%s is not a name", (path, rule) => {
    expect(said({ [path]: "" })).toEqual([`${path}:1 ${rule}`]);
  });

  test("300 lines are enough, except for tests and for what the interface says in a language", () => {
    const text = (lines: number) => "const a = 1;\n".repeat(lines);
    const long = { "tests/unit/a.test.ts": text(900), "lib/languages/fr.ts": text(900) };
    expect(said({ "lib/core/a.ts": text(300), ...long })).toEqual([]);
    expect(said({ "lib/core/a.ts": text(301) })).toEqual([
      "lib/core/a.ts:301 a file has at most 300 lines, this one 301",
    ]);
  });

  test("files that only hand names on are barrels; one that also adds something is not", () => {
    const handsOn = 'export { a } from "./a.ts";\n';
    expect(said({ "lib/core/index.ts": `// all of it\n${handsOn}` })).toEqual([
      "lib/core/index.ts:2 no file only hands names on",
    ]);
    expect(said({ "lib/core/b.ts": 'const b = 1;\nexport * from "./a.ts";\n' })).toEqual([
      "lib/core/b.ts:2 no file only hands names on",
    ]);
    expect(said({ "lib/core/b.ts": `${handsOn}export const b = 1;\n` })).toEqual([]);
  });

  test("default exports stay where a framework demands them", () => {
    const text = "export default function Page() {}\n";
    const allowed = {
      "app/page.tsx": text,
      "app/documents/not-found.tsx": text,
      "app/empty/page.bench.tsx": text,
      "vitest.config.ts": text,
    };
    expect(said(allowed)).toEqual([]);
    expect(said({ "components/page.tsx": text, "app/form.tsx": text })).toEqual([
      "app/form.tsx:1 no default exports where no framework demands them",
      "components/page.tsx:1 no default exports where no framework demands them",
    ]);
  });

  test("nothing is left for later", () => {
    expect(said({ "app/page.tsx": `const a = 1;\n// ${later}: b\n` })).toEqual([
      "app/page.tsx:2 nothing is left for later in the code",
    ]);
  });

  test.each(["Date.now()", "new Date()", "Math.random()", "fetch(address)", "process.env.A"])(
    "core does without %s",
    (expression) => {
      expect(said({ "lib/core/a.ts": `export const a = () => ${expression};\n` })).toEqual([
        "lib/core/a.ts:1 core has no clock, chance, network or browser",
      ]);
      expect(said({ "lib/core/a.ts": `// not ${expression}\nexport const a = "${expression}";\n` })).toEqual([]);
      expect(said({ "lib/formats/a.ts": `export const a = () => ${expression};\n` })).toEqual([]);
    },
  );
});
