import { describe, expect, test } from "vitest";
import { choose } from "#lib/formats/choices.ts";
import { notesOf } from "#lib/formats/notes.ts";
import type { WrittenFormat } from "#lib/formats/writers.ts";
import { dossierOf, people, post } from "#tests/support/dossier.ts";
import { hasProgram } from "#tests/support/programs.ts";
import { speltOut } from "#tests/support/spelt-out.ts";
import { FORMATS, written } from "#tests/support/written.ts";

const { ANA, BEN } = people;
const PLAIN = { replies: true, names: "real", order: "position" } as const;

const dossier = dossierOf("# Levy\n\nThe levy rises in May. It falls in June.\n", (on) => [
  on.on("rises", "First.", {
    codes: ["tax/timing"],
    createdAt: "2026-01-02T09:00:00.000Z",
    status: { state: "resolved", by: ANA.name, at: "2026-01-09T09:00:00.000Z" },
    replies: [post("An answer.", { author: BEN, createdAt: "2026-01-03T09:00:00.000Z" })],
  }),
  on.on("levy", "Second.", { codes: ["tax"], author: BEN, createdAt: "2026-01-01T09:00:00.000Z" }),
  on.on("May", "Third.", { codes: [] }),
  on.on("June", "Fourth.", { codes: ["tax"] }),
]);

const bodies = (of: typeof dossier) => notesOf(of).map(({ thread }) => thread.body);

test("notes stand in the order of the text, or by code with the uncoded last", () => {
  expect(bodies(choose(dossier, PLAIN))).toEqual(["Second.", "First.", "Third.", "Fourth."]);
  expect(bodies(choose(dossier, { ...PLAIN, order: "code" }))).toEqual(["Second.", "Fourth.", "First.", "Third."]);
});

test("without replies, a copy counts none and says so", () => {
  const copy = choose(dossier, { ...PLAIN, replies: false });
  expect(copy.counts).toMatchObject({ included: 4, replies: 0 });
  expect(copy.filters.map(({ words }) => words)).toContain("without replies");
});

describe("with pseudonyms", () => {
  const CARA = { id: "0190a000-0000-7000-8000-00000000000c", name: "Cara Exporter" };
  const filters = [
    { name: "mine", values: ["true"], words: `written by ${ANA.name}` },
    { name: "author", values: [BEN.id], words: `written or answered by ${BEN.name}` },
  ];
  const copyBy = ({ id, name }: { readonly id: string; readonly name: string }) =>
    choose({ ...dossier, filters, exportedBy: name }, { ...PLAIN, names: "pseudonyms" }, id);

  test("the first to write is the first, and whoever takes the copy is called as in it", () => {
    const copy = copyBy(ANA);
    expect(copy.threads.map(({ author }) => author.name)).toEqual(["Person 2", "Person 1", "Person 2", "Person 2"]);
    expect(copy.threads[0]?.status.by).toBe("Person 2");
    expect(copy.threads[0]?.replies[0]?.author.name).toBe("Person 1");
    expect(copy.exportedBy).toBe("Person 2");
    expect(copyBy({ ...BEN, name: "Since renamed" }).exportedBy).toBe("Person 1");
  });

  test("whoever wrote nothing in the copy is nobody in particular, and a stranger stays one", () => {
    expect(copyBy(CARA).exportedBy).toBe("a member");
    const unsigned = choose({ ...dossier, exportedBy: null }, { ...PLAIN, names: "pseudonyms" });
    expect(unsigned.exportedBy).toBeNull();
  });

  const isReadable = (format: WrittenFormat) => format !== "pdf" || (hasProgram("qpdf") && hasProgram("pdftotext"));

  test.each(FORMATS.filter(isReadable))("nothing in a copy as %s names anybody", async (format) => {
    for (const exporter of [ANA, CARA]) {
      const everything = speltOut(await written(copyBy(exporter), format));
      for (const secret of [ANA.name, "Ortiz", CARA.name, ANA.id, BEN.id, CARA.id]) {
        expect(everything).not.toContain(secret);
      }
      expect(everything).toContain("Person 2");
    }
    const named = { ...dossier, exportedBy: CARA.name };
    const openly = speltOut(await written(named, format));
    for (const name of [ANA.name, "Ortiz", CARA.name]) expect(openly).toContain(name);
  });
});
