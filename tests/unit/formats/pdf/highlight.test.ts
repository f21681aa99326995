import { PDF } from "@libpdf/core";
import { expect, test } from "vitest";
import type { Dossier } from "#lib/formats/dossier.ts";
import { type Note, notesOf } from "#lib/formats/notes.ts";
import { annotatePdf } from "#lib/formats/pdf/highlight.ts";
import { mergedQuads, type PlacedNote } from "#lib/formats/pdf/page-quads.ts";
import { deleted, dossierOf, people, post, richDossier } from "#tests/support/dossier.ts";
import { annotationsOf } from "#tests/support/pdf-annotations.ts";

async function blankPages(count: number): Promise<Uint8Array> {
  const pdf = PDF.create();
  for (let index = 0; index < count; index++) pdf.addPage({ width: 400, height: 600 });
  return pdf.save();
}

const onLine = (page: number, left = 50) => ({ page, quads: [[left, 500, left + 100, 512] as const] });
const withPlaces = (dossier: Dossier, places: (note: Note) => PlacedNote["places"]): readonly PlacedNote[] =>
  notesOf(dossier).map((note) => ({ note, places: places(note), pin: null }));

const answered = () =>
  dossierOf("Words to mark.", ({ on }) => [
    on("Words", "First *body*.", {
      kind: "question",
      stance: "oppose",
      codes: ["privacy/oversight"],
      status: { state: "resolved", by: "Ben Ortiz", at: "2026-02-03T10:00:00.000Z" },
      replies: [post("A reply.", { author: people.BEN }), post("", deleted)],
    }),
  ]);

test("the original stays as it is, byte for byte, and the notes follow", async () => {
  const original = await blankPages(1);
  const rich = richDossier();
  const copy = await annotatePdf(
    original,
    rich,
    withPlaces(rich, () => [onLine(0)]),
  );
  expect(Buffer.from(copy.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
  const ids = (await annotationsOf(copy)).map(({ id }) => id);
  for (const thread of rich.threads) {
    expect(ids).toContain(thread.id);
    for (const reply of thread.replies) expect(ids).toContain(reply.id);
  }
});

test("a thread has its facts, its replies and its state", async () => {
  const dossier = answered();
  const [thread] = dossier.threads;
  const all = await annotationsOf(
    await annotatePdf(
      await blankPages(1),
      dossier,
      withPlaces(dossier, () => [onLine(0)]),
    ),
  );
  const [highlight, window, reply, tombstone, state] = all;
  expect(highlight).toMatchObject({
    subtype: "Highlight",
    id: thread?.id,
    author: "Ana Example",
    subject: "Question",
    contents: `Question · Opposes · privacy/oversight · Resolved by Ben Ortiz on 2026-02-03 10:00 UTC · Everyone · https://notes.example.org${thread?.link}\n\nFirst *body*.`,
    quads: [50, 512, 150, 512, 50, 500, 150, 500],
    created: "D:20260105090000Z",
    hasAppearance: true,
  });
  expect(window?.subtype).toBe("Popup");
  expect(reply).toMatchObject({ subtype: "Text", answers: thread?.id, manner: "R", contents: "A reply." });
  expect(reply?.author).toBe('Ben "B." Ortiz & Sons <ben> (sample reader)');
  expect(tombstone?.contents).toBe("Deleted 2026-02-01 08:30 UTC");
  expect(state).toMatchObject({ state: "Completed", author: "Ben Ortiz", answers: thread?.id });
});

test("a passage over two pages is one group", async () => {
  const dossier = answered();
  const copy = await annotatePdf(
    await blankPages(2),
    dossier,
    withPlaces(dossier, () => [onLine(0), onLine(1)]),
  );
  const highlights = (await annotationsOf(copy)).filter(({ subtype }) => subtype === "Highlight");
  expect(highlights.map(({ page, manner }) => [page, manner])).toEqual([
    [0, ""],
    [1, "Group"],
  ]);
  expect(highlights[1]?.answers).toBe(dossier.threads[0]?.id);
});

test("what has no passage is an icon on the first page, however many there are", async () => {
  const dossier = dossierOf("Words.", ({ onDocument }) => Array.from({ length: 40 }, () => onDocument("All of it.")));
  const copy = await annotatePdf(
    await blankPages(1),
    dossier,
    withPlaces(dossier, () => []),
  );
  const icons = (await annotationsOf(copy)).filter(({ subtype }) => subtype === "Text");
  expect(new Set(icons.map(({ rect }) => rect.join(" "))).size).toBe(40);
  for (const {
    rect: [left = -1, bottom = -1, right = 999, top = 999],
  } of icons) {
    expect(left >= 0 && bottom >= 0 && right <= 400 && top <= 600).toBe(true);
  }
});

test("the attachment holds the annotations, once however often a file is annotated", async () => {
  const dossier = answered();
  const once = await annotatePdf(await blankPages(1), dossier, []);
  const twice = await PDF.load(await annotatePdf(once, dossier, []));
  expect([...twice.getAttachments().keys()]).toEqual(["annotations.jsonld"]);
  const content = new TextDecoder().decode(twice.getAttachment("annotations.jsonld") ?? undefined);
  expect(JSON.parse(content).total).toBe(3);
  expect(twice.getCatalog().getArray("AF")?.length).toBe(1);
});

test("pieces of one line are one quad; other lines and far columns are others", () => {
  expect(
    mergedQuads([
      [50, 500, 80, 512],
      [83, 502, 120, 510],
      [50, 480, 90, 492],
      [300, 480, 340, 492],
    ]),
  ).toEqual([
    [50, 500, 120, 512],
    [50, 480, 90, 492],
    [300, 480, 340, 492],
  ]);
});
