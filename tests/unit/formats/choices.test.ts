import { expect, test } from "vitest";
import { choose } from "#lib/formats/choices.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { dossierOf, people, post } from "#tests/support/dossier.ts";
import { written } from "#tests/support/written.ts";

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

test("with pseudonyms, no format names a person who wrote or settled, and the first to write is the first", async () => {
  const copy = { ...choose(dossier, { ...PLAIN, names: "pseudonyms" }), exportedBy: null };
  expect(copy.threads.map(({ author }) => author.name)).toEqual(["Person 2", "Person 1", "Person 2", "Person 2"]);
  expect(copy.threads[0]?.status.by).toBe("Person 2");
  expect(copy.threads[0]?.replies[0]?.author.name).toBe("Person 1");
  for (const format of ["html", "md", "csv", "jsonld"] as const) {
    const text = String(await written(copy, format));
    for (const secret of [ANA.name, "Ortiz", ANA.id, BEN.id]) expect(text).not.toContain(secret);
    expect(text).toContain("Person 2");
  }
});
