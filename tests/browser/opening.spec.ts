import { expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible } from "./everyone.ts";
import { annotated, openDocument, reading } from "./reading.ts";

/** Holds back one whole thread until it is let go. */
async function heldBack(page: Page, id: string) {
  const waiting: (() => void)[] = [];
  const asked = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  await page.route(`**/api/annotations/${id}?*`, async (route) => {
    await asked;
    await route.continue();
  });
  return { letGo: () => waiting.pop()?.() };
}

const whole = (page: Page) => page.getByRole("article", { name: /Note on ¶3/ });
const waiting = (page: Page) => page.locator("[aria-busy=true]").getByRole("button", { name: /Note ¶3/ });
const notesOn3 = (page: Page) => page.getByRole("button", { name: "1 note on ¶3" });

test("a thread has the focus from the moment it is opened, and gives it back to where it came from", async ({
  page,
  request,
}) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  const { letGo } = await heldBack(page, id);
  await notesOn3(page).focus();
  await page.keyboard.press("Enter");
  await expect(waiting(page)).toBeFocused();
  letGo();
  await expect(whole(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(notesOn3(page)).toBeFocused();

  await page
    .getByRole("complementary")
    .getByRole("button", { name: /Note ¶3/ })
    .press("Enter");
  await expect(whole(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary").getByRole("button", { name: /Note ¶3/ })).toBeFocused();

  await page.locator("#text mark").click();
  await expect(whole(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(notesOn3(page)).toBeFocused();
});

test("a thread whose words come late takes the focus from nowhere else", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  const { letGo } = await heldBack(page, id);
  await page.locator("#text mark").click();
  await expect(waiting(page)).toBeFocused();
  const show = page.getByRole("combobox", { name: "Show notes" });
  await show.focus();
  letGo();
  await expect(whole(page)).toBeVisible();
  await expect(show).toBeFocused();
});

test("a thread that cannot be had is asked for again when the connection is back", async ({
  page,
  request,
  context,
}) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  await page.route(`**/api/annotations/${id}?*`, (route) => route.abort());
  await page.locator("#text mark").click();
  await expect(page.getByRole("alert").filter({ hasText: "The server cannot be reached" })).toBeFocused();
  await page.unrouteAll();
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(whole(page)).toBeFocused();
});

test("on a phone a thread that cannot be had says so and can be closed @phone", async ({ page, request }) => {
  const heard = complaints(page);
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  await page.route(`**/api/annotations/${id}?*`, (route) =>
    route.fulfill({
      status: 404,
      contentType: "application/problem+json",
      json: { status: 404, code: "not-found", title: "Not found", detail: "There is no such annotation." },
    }),
  );
  await page.locator("#text mark").tap();
  const sheet = page.getByRole("region", { name: "Notes sheet" });
  const notice = sheet.getByRole("alert");
  await expect(notice).toBeFocused();
  await expect(notice.getByRole("button", { name: "Try again" })).toBeInViewport();
  await expectAccessible(page);
  await notice.getByRole("button", { name: "Close" }).tap();
  await expect(sheet).toHaveCount(0);
  await expect(notesOn3(page)).toBeFocused();
  expect(heard).toEqual([]);
});

test("on a phone a lost connection is tried again before anything is said @phone", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  let asked = 0;
  await page.route(`**/api/annotations/${id}?*`, (route) => (++asked < 3 ? route.abort() : route.continue()));
  await page.locator("#text mark").tap();
  await expect(whole(page)).toBeFocused();
  expect(asked).toBe(3);
});

test("on a phone the list of notes takes the focus and gives it back to its button @phone", async ({
  page,
  request,
}) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  await page.getByRole("button", { name: "Notes (1)" }).tap();
  await expect(page.getByRole("button", { name: "Close notes" })).toBeFocused();
  await page
    .getByRole("region", { name: "Notes sheet" })
    .getByRole("button", { name: /Note ¶3/ })
    .tap();
  await whole(page)
    .getByRole("button", { name: /^Close Note/ })
    .tap();
  await expect(
    page.getByRole("region", { name: "Notes sheet" }).getByRole("button", { name: /Note ¶3/ }),
  ).toBeFocused();
  await page.getByRole("button", { name: "Close notes" }).tap();
  await expect(page.getByRole("button", { name: "Notes (1)" })).toBeFocused();
});

test("on a phone the part of the page that shows threads can be closed where it cannot be had @phone", async ({
  page,
  request,
}) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  // The sheet is here already; from now on no script is.
  await page.route("**/_next/static/chunks/**", (route) => route.abort());
  await page.locator("#text mark").tap();
  const sheet = page.getByRole("region", { name: "Notes sheet" });
  await expect(sheet.getByRole("alert")).toContainText("This part of the page could not be loaded.");
  await sheet.getByRole("button", { name: "Close" }).tap();
  await expect(sheet).toHaveCount(0);
  await expect(notesOn3(page)).toBeFocused();
});

test("on a phone a long list of notes comes as it is read, to its end @phone", async ({ page, request }) => {
  const here = await reading(page, request);
  const count = 130;
  for (let index = 0; index < count; index++) await annotated(request, here, "every record", { body: `No. ${index}.` });
  await openDocument(page, here.document.link);
  await page.getByRole("button", { name: `Notes (${count})` }).click();
  const cards = page.getByRole("region", { name: "Notes sheet" }).getByRole("article");
  await expect(cards.first()).toBeVisible();
  expect(await cards.count()).toBeLessThan(count);
  await expect(async () => {
    await cards.last().scrollIntoViewIfNeeded();
    await expect(cards).toHaveCount(count, { timeout: 500 });
  }).toPass();
});
