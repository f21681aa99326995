import { expect, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { annotated, openDocument, paragraph, reading } from "./reading.ts";

const TEXT = "/documents/statement-on-encryption";

test("colours, size and spacing are chosen in the reader, and the server's next page already has them", async ({
  page,
}) => {
  const heard = complaints(page);
  await openDocument(page, TEXT);
  const root = page.locator("html");
  const sizeOf = (words = paragraph(page, 2)) =>
    words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const title = page.getByRole("heading", { level: 1 });
  const designed = await sizeOf();
  const designedTitle = await sizeOf(title);
  await page.getByRole("button", { name: "Text and colours" }).click();
  await page.getByRole("radio", { name: "High contrast" }).check();
  await page.getByRole("slider", { name: "Text size" }).fill("5");
  await page.getByRole("radio", { name: "Wide" }).check();
  await expect(root).toHaveAttribute("data-theme", "contrast");
  await expect(root).toHaveCSS("background-color", "rgb(255, 255, 255)");
  expect(await sizeOf()).toBeGreaterThan(designed * 1.3);
  expect(await sizeOf(title)).toBeGreaterThan(designedTitle * 1.3);

  const markup = await (await page.request.get(TEXT)).text();
  expect(markup).toMatch(/<html[^>]+data-theme="contrast"[^>]+data-size="5"[^>]+data-spacing="wide"/);
  await page.goto("/about");
  await expect(root).toHaveAttribute("data-theme", "contrast");
  expect(heard).toEqual([]);
});

test("the largest text in high contrast breaks no rule of accessibility and reflows", async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: "glossator.look", value: "contrast.5.wide", url: baseURL ?? "" }]);
  await openDocument(page, TEXT);
  await expectAccessible(page);
  await expectReflow(page);
});

test("where one stopped reading is offered again, and a link is followed without it", async ({ page, request }) => {
  const clauses = Array.from({ length: 40 }, (_, index) => `Clause ${index + 1} says one thing. It then says another.`);
  const here = await reading(page, request, `# Many clauses\n\n${clauses.join("\n\n")}`);
  await paragraph(page, 25).evaluate((element) => element.scrollIntoView({ block: "start" }));
  await expect
    .poll(() => page.evaluate(() => window.localStorage.getItem("glossator.places")))
    .toContain(here.document.id);
  const offer = page.getByRole("link", { name: /^Continue at ¶2\d$/ });

  await page.goto("/about");
  await openDocument(page, `${here.document.link}#${await idOf(page, here.document.link, 3)}`);
  await expect(offer).toHaveCount(0);

  await page.goto("/about");
  await openDocument(page, here.document.link);
  await expect(offer).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await offer.click();
  await expect(paragraph(page, 25)).toBeInViewport();
});

test("on a phone nothing lies over the way on from where one stopped, nor under it @phone", async ({
  page,
  request,
}) => {
  const clauses = Array.from({ length: 40 }, (_, index) => `Clause ${index + 1} says one thing. It then says another.`);
  const here = await reading(page, request, `# Many clauses\n\n${clauses.join("\n\n")}`);
  await annotated(request, here, "Clause 1 says");
  await paragraph(page, 25).evaluate((element) => element.scrollIntoView({ block: "start" }));
  await expect
    .poll(() => page.evaluate(() => window.localStorage.getItem("glossator.places")))
    .toContain(here.document.id);
  await page.goto("/about");
  await openDocument(page, here.document.link);
  const offer = page.getByRole("link", { name: /^Continue at ¶2\d$/ });
  await expect(offer).toBeVisible();
  await page.locator("#text mark").tap();
  const card = page.getByRole("article", { name: /Note on ¶2/ });
  await card.getByRole("button", { name: /^Resolve/ }).tap();
  await expect(card).toContainText("Resolved");
  await page.keyboard.press("Escape");
  await offer.tap();
  await expect(paragraph(page, 25)).toBeInViewport();
});

test("on a phone a message lies over nothing that can be pressed @phone", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { body: "To be deleted" });
  await annotated(request, here, "It does not cover drafts", { body: "To stay" });
  await openDocument(page, here.document.link);
  const message = page.getByRole("region", { name: "Messages" }).getByText("The note by Ana Lindqvist is deleted.");
  await page.locator("#text mark").first().tap();
  await page.getByRole("button", { name: /^More about the note/ }).tap();
  await page.getByRole("button", { name: "Delete" }).tap();
  await expect(message).toBeVisible();
  await page.getByRole("button", { name: "Notes (1)" }).tap();
  const sheet = page.getByRole("region", { name: "Notes sheet" });
  await sheet.getByRole("article").getByRole("button").tap();
  await sheet.getByRole("button", { name: /^Resolve/ }).tap();
  await expect(sheet.getByRole("button", { name: /^Reopen/ })).toBeVisible();
  await expect(message).toBeVisible();
});

/** The address of a paragraph within its page. */
async function idOf(page: import("@playwright/test").Page, link: string, ordinal: number): Promise<string> {
  const markup = await (await page.request.get(link)).text();
  return new RegExp(`href="#([^"]+)" aria-label="¶${ordinal},`).exec(markup)?.[1] ?? "";
}

test("the outline counts the notes of each section, and the strip beside it leads to them", async ({
  page,
  request,
}) => {
  const here = await reading(page, request);
  const outline = page.getByRole("navigation", { name: "Outline" });
  await expect(outline.getByRole("link", { name: "Duties", exact: true })).toBeVisible();
  await annotated(request, here, "reports once a year");
  await annotated(request, here, "Drafts are deleted");
  await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  await expect(outline.getByRole("link", { name: "Scope 2 notes", exact: true })).toBeVisible();
  await expect(outline.getByRole("link", { name: "Duties 1 note", exact: true })).toBeVisible();
  const last = page.locator("#outline-drawer svg a").last();
  await expect(last.locator("title")).toHaveText(/^1 note around ¶\d+$/);
  await last.locator("rect").first().click();
  await expect(page.locator(".block:target")).toContainText("reports once a year");
  await expectAccessible(page);
});

test("whoever asks for less motion sees nothing move", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openDocument(page, TEXT);
  const moving = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).transitionDuration !== "0s").length,
    );
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await moving()).toBeGreaterThan(0);
});
