import { expect, type Page, test } from "@playwright/test";
import { paragraph, reading } from "./reading.ts";

const SENTENCE =
  "This clause says one thing at some length, and then it says another, which takes two lines to print. ";
const LONG = [
  "# Many clauses",
  ...Array.from({ length: 200 }, (_, index) => `Clause ${index + 1}. ${SENTENCE.repeat(2)}`),
  ...Array.from({ length: 20 }, (_, index) => `${index + 1}. Point ${index + 1}. ${SENTENCE}`),
].join("\n\n");

/** The text has come and its scripts have not, as on a slow line. */
const withoutScripts = (page: Page) => page.route("**/_next/static/chunks/*.js*", (route) => route.abort());

/** Where number, words and buttons of a paragraph begin. */
async function columnsOf(page: Page, ordinal: number) {
  const block = paragraph(page, ordinal);
  await block.scrollIntoViewIfNeeded();
  const boxes = [".number", "[data-text]", ".tools"].map((part) => block.locator(part).boundingBox());
  return (await Promise.all(boxes)).map((box) => box?.x);
}

const skipped = (page: Page) =>
  page
    .locator("#text > *")
    .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).contentVisibility === "auto").length);

test("what is far below is laid out later, and looks no other while scripts are on their way", async ({
  page,
  request,
}) => {
  const { document } = await reading(page, request, LONG);
  await withoutScripts(page);
  await page.goto(document.link);
  expect(await skipped(page)).toBeGreaterThan(150);
  const nearby = await columnsOf(page, 3);
  expect(await columnsOf(page, 150)).toEqual(nearby);
  const [number, , tools] = await columnsOf(page, 210);
  expect([number, tools]).toEqual([nearby[0], nearby[2]]);
});

test("a link into a long text leads to its paragraph before any script runs", async ({ page, request }) => {
  const { document } = await reading(page, request, LONG);
  const id = await paragraph(page, 150).getAttribute("id");
  await withoutScripts(page);
  await page.goto("about:blank");
  await page.goto(`${document.link}#${id}`);
  expect(await skipped(page)).toBe(0);
  await expect(paragraph(page, 150)).toBeInViewport();
});

test("a reader who comes back to a long text is where they were, and all of it has its true height", async ({
  page,
  request,
}) => {
  await reading(page, request, LONG);
  expect(await skipped(page)).toBe(0);
  await paragraph(page, 120).evaluate((element) => element.scrollIntoView());
  const place = await paragraph(page, 120).boundingBox();
  await page.reload();
  await page.locator("#text[data-laid-out]").waitFor();
  await expect.poll(() => paragraph(page, 120).boundingBox()).toEqual(place);
});
