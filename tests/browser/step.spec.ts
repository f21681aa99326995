import { expect, type Page, test } from "@playwright/test";
import { annotated, openDocument, paragraph, reading, selectByMouse } from "./reading.ts";

const NOTED = [4, 20, 22, 24, 50];
const CLAUSES = Array.from({ length: 60 }, (_, index) => `Clause ${index + 1} says one thing. It then says another.`);
const LONG = `# Many clauses\n\n${CLAUSES.join("\n\n")}`;

/** A long text with notes on the paragraphs named above. */
async function longReading(page: Page, request: Parameters<typeof reading>[1]) {
  const here = await reading(page, request, LONG);
  for (const ordinal of NOTED) await annotated(request, here, `Clause ${ordinal - 1} says`);
  await openDocument(page, here.document.link);
}

const noteOn = (page: Page, ordinal: number) =>
  page.getByRole("article", { name: new RegExp(`Note on ¶${ordinal}\\b`) });
const readFrom = (page: Page, ordinal: number) =>
  paragraph(page, ordinal).evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top));

test("j and k begin where one is reading", async ({ page, request }) => {
  await longReading(page, request);
  await readFrom(page, 21);
  await page.keyboard.press("j");
  await expect(noteOn(page, 22)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(noteOn(page, 22)).toHaveCount(0);

  await readFrom(page, 45);
  await page.keyboard.press("k");
  await expect(noteOn(page, 24)).toBeFocused();
  await page.keyboard.press("k");
  await expect(noteOn(page, 22)).toBeFocused();
});

test("whoever followed a link to a paragraph goes on from there, though others can be seen above it", async ({
  page,
  request,
}) => {
  await longReading(page, request);
  await paragraph(page, 21).getByRole("link", { name: "¶21, link to this paragraph" }).click();
  await expect(paragraph(page, 20)).toBeInViewport();
  await page.keyboard.press("j");
  await expect(noteOn(page, 22)).toBeFocused();
});

test("after closing a note j goes on from it, and from the reading place once one has scrolled away", async ({
  page,
  request,
}) => {
  await longReading(page, request);
  await readFrom(page, 20);
  await page.locator("mark", { hasText: "Clause 21 says" }).click();
  await expect(noteOn(page, 22)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(noteOn(page, 24)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await expect(noteOn(page, 22)).toBeFocused();
  await page.keyboard.press("Escape");

  await readFrom(page, 45);
  await readFrom(page, 18);
  await page.keyboard.press("j");
  await expect(noteOn(page, 20)).toBeFocused();
});

test("j goes on from the note that was just written", async ({ page, request }) => {
  await longReading(page, request);
  await readFrom(page, 19);
  await selectByMouse(page, "Clause 22 says");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Note text" }).fill("New");
  await page.keyboard.press("Control+Enter");
  await expect(noteOn(page, 23)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(noteOn(page, 23)).toHaveCount(0);
  await page.keyboard.press("j");
  await expect(noteOn(page, 24)).toBeFocused();
});

test("a note that is open is the one to go on from, wherever one reads", async ({ page, request }) => {
  await longReading(page, request);
  await page.keyboard.press("j");
  await expect(noteOn(page, 4)).toBeFocused();
  await readFrom(page, 45);
  await page.keyboard.press("j");
  await expect(noteOn(page, 20)).toBeFocused();
});

test("on a phone the keys begin where one is reading, and at a card that has the focus @phone", async ({
  page,
  request,
}) => {
  await longReading(page, request);
  await readFrom(page, 23);
  await page.keyboard.press("j");
  await expect(noteOn(page, 24)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `Notes (${NOTED.length})` }).click();
  const list = page.getByRole("region", { name: "Notes sheet" });
  await list.getByRole("button", { name: /^Note ¶4 / }).focus();
  await page.keyboard.press("j");
  await expect(noteOn(page, 20)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list.getByRole("button", { name: /^Note ¶20 / })).toBeFocused();
});
