import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { complaints, expectAccessible } from "./everyone.ts";
import { importedBy, member, signIn, tokenOf } from "./people.ts";

const MEMO = path.resolve(import.meta.dirname, "../../../shared/corpus/us-m-16-21-source-code-policy.md");
const NOTES = 200;

type Imported = { readonly id: string; readonly slug: string };

/** Two hundred notes over the whole text, many of them overlapping, and thirty on one sentence. */
async function annotateThroughout(request: APIRequestContext, token: string, { id }: Imported): Promise<string> {
  const { revision } = await (await request.get(`/api/documents/${id}`)).json();
  const text = await (await request.get(`/api/documents/${id}/text`)).text();
  const sentence = text.indexOf("Each year, the Federal Government spends");
  for (let index = 0; index < NOTES; index++) {
    const start =
      index < 30 ? sentence + index : 600 + Math.floor(((index * 7919) % 10_007) * ((text.length - 1200) / 10_007));
    const span = { start, end: start + 40 + ((index * 31) % 160) };
    const answer = await request.post(`/api/documents/${id}/annotations`, {
      headers: { authorization: `Bearer ${token}` },
      data: {
        kind: index % 3 ? "note" : "question",
        body: `Note number ${index}`,
        target: { revision: revision.id, span },
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  }
  return text;
}

test("a real memorandum is read, searched by eye and annotated under two hundred notes", async ({ page, request }) => {
  test.skip(!existsSync(MEMO), "the folder of real policy documents is not here");
  test.setTimeout(120_000);
  const heard = complaints(page);
  const owner = await member(request);
  await signIn(page, owner);
  const token = await tokenOf(page);
  const document = await importedBy(request, token, {
    text: readFileSync(MEMO, "utf8"),
    format: "markdown",
    title: "M-16-21",
  });
  const text = await annotateThroughout(request, token, document);

  await page.goto(`/documents/${document.slug}`);
  await test.step("the text is all there, and every highlight is a merged segment", async () => {
    const shown = await page.locator("[data-text]").allTextContents();
    expect(shown.filter((block) => block !== "").join("\n\n")).toBe(text);
    const ids = await page
      .locator("mark[data-ids]")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-ids")?.split(" ") ?? []));
    expect(new Set(ids.flat()).size).toBe(NOTES);
    expect(Math.max(...ids.map((each) => each.length))).toBeGreaterThanOrEqual(30);
  });

  await expect(page.getByText(`${NOTES} notes`, { exact: true })).toBeVisible();
  await test.step("under thirty notes on one sentence, a click opens the smallest and the others are reachable", async () => {
    const crowded = page
      .locator("mark[data-ids]")
      .filter({ hasText: /spends/ })
      .first();
    const ids = (await crowded.getAttribute("data-ids"))?.split(" ") ?? [];
    await crowded.click();
    const open = page.locator(`article[data-thread="${ids[0]}"]`);
    await expect(open).toBeVisible();
    await expect(open).toContainText("Note number");
  });

  await test.step("cards beside the text never overlap", async () => {
    const boxes = await page
      .locator("aside article")
      .evaluateAll((cards) =>
        cards.map((card) => card.getBoundingClientRect()).map(({ top, bottom, width }) => ({ top, bottom, width })),
      );
    const shown = boxes.filter((box) => box.width > 0).sort((a, b) => a.top - b.top);
    expect(shown.length).toBeGreaterThan(1);
    for (const [index, box] of shown.entries())
      expect(box.top).toBeGreaterThanOrEqual((shown[index - 1]?.bottom ?? -Infinity) - 1);
  });

  await expectAccessible(page);
  expect(heard).toEqual([]);
});

test("every format of the annotated memorandum holds all two hundred notes", async ({ page, request }) => {
  test.skip(!existsSync(MEMO), "the folder of real policy documents is not here");
  test.setTimeout(120_000);
  const owner = await member(request);
  await signIn(page, owner);
  const token = await tokenOf(page);
  const document = await importedBy(request, token, {
    text: readFileSync(MEMO, "utf8"),
    format: "markdown",
    title: "M-16-21 copies",
  });
  await annotateThroughout(request, token, document);
  for (const format of ["html", "md", "csv", "jsonld"]) {
    const copy = await (await request.get(`/api/documents/${document.id}/export?format=${format}`)).text();
    const found = new Set([...copy.matchAll(/Note number (\d+)/g)].map(([, number]) => number));
    expect(found.size, format).toBe(NOTES);
  }
});
