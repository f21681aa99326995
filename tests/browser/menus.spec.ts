import { expect, type Locator, type Page, test } from "@playwright/test";
import { complaints } from "./everyone.ts";
import { annotated, openDocument, reading, selectByMouse } from "./reading.ts";

const TEXT = "/documents/statement-on-encryption";

const isInWindow = async (page: Page, element: Locator) => {
  const box = await element.boundingBox();
  const window = page.viewportSize();
  return box !== null && window !== null && box.y >= 0 && box.y + box.height <= window.height && box.x >= 0;
};

test("a menu opens by keyboard, closes on Escape and gives the focus back; what it belongs to stays open", async ({
  page,
}) => {
  const heard = complaints(page);
  await openDocument(page, TEXT);
  await page.locator("#text mark").first().click();
  const card = page.locator("article[aria-labelledby]").first();
  await expect(card).toBeFocused();
  const menu = page.getByRole("button", { name: "Filter" });
  const choice = page.getByRole("combobox", { name: "Kind" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(choice).toBeVisible();
  await expect(menu).toHaveAttribute("popovertarget", /./);
  await page.keyboard.press("Tab");
  await expect(choice).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(choice).toBeHidden();
  await expect(menu).toBeFocused();
  await expect(card).toBeVisible();
  expect(heard).toEqual([]);
});

test("a menu closes when the focus or a press goes elsewhere, and when something in it is pressed", async ({
  page,
}) => {
  await openDocument(page, TEXT);
  const link = page.getByRole("link", { name: "Web page" });
  const open = () => page.getByRole("button", { name: "Export" }).click();
  await open();
  await expect(link).toBeVisible();
  await page.locator("#text").click({ position: { x: 5, y: 5 } });
  await expect(link).toBeHidden();

  await open();
  await page.getByRole("button", { name: "Note on the document" }).focus();
  await expect(link).toBeHidden();
});

test("arrows go round the entries of an open menu, Home and End to its ends", async ({ page }) => {
  await openDocument(page, TEXT);
  const menu = page.getByRole("button", { name: "Export" });
  const entries = page.locator(":popover-open").getByRole("link");
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(entries.last()).toBeVisible();
  const scrolled = () => page.evaluate(() => window.scrollY);
  const before = await scrolled();
  for (const [key, entry] of [
    ["ArrowDown", entries.first()],
    ["ArrowDown", entries.nth(1)],
    ["ArrowUp", entries.first()],
    ["ArrowUp", entries.last()],
    ["ArrowDown", entries.first()],
    ["End", entries.last()],
    ["Home", entries.first()],
  ] as const) {
    await page.keyboard.press(key);
    await expect(entry).toBeFocused();
  }
  expect(await scrolled()).toBe(before);
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await expect(entries).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(entries.first()).toBeFocused();
});

test("a field in a menu keeps its arrows", async ({ page }) => {
  await openDocument(page, TEXT);
  await page.getByRole("button", { name: "Filter" }).click();
  const kind = page.getByRole("combobox", { name: "Kind" });
  await kind.selectOption("note");
  await kind.focus();
  await page.keyboard.press("ArrowDown");
  await expect(kind).toBeFocused();
  await expect(kind).toHaveValue("question");
  await kind.selectOption("note");
  await page.getByRole("button", { name: "Show all notes" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("button", { name: "Show all notes" })).toBeFocused();
});

test("a menu at the foot of the window opens above its button", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { body: "Words" });
  await page.setViewportSize({ width: 1200, height: 420 });
  await openDocument(page, here.document.link);
  await page.locator("#text mark").click();
  const more = page.getByRole("button", { name: /^More about the note/ });
  await more.evaluate((button) => window.scrollBy(0, button.getBoundingClientRect().bottom - window.innerHeight + 8));
  await more.click();
  const choice = page.getByRole("button", { name: "Copy link" });
  await expect(choice).toBeVisible();
  expect(await isInWindow(page, choice)).toBe(true);
});

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [320, 256],
  [1280, 800],
] as const) {
  test(`every entry of a menu can be reached in a window of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openDocument(page, TEXT);
    await page.mouse.move(10, 10);
    const list = page.getByRole("button", { name: /^Notes \(/ });
    if (await list.isVisible()) await list.click();
    for (const [name, last] of [
      ["Export", page.getByRole("link", { name: "Choose what goes in, or bring a copy back" })],
      ["Filter", page.getByRole("combobox", { name: "Code" })],
    ] as const) {
      await page.getByRole("button", { name }).click();
      await expect(last).toBeVisible();
      await last.scrollIntoViewIfNeeded();
      await expect.poll(() => isInWindow(page, last)).toBe(true);
      expect(await page.locator(":popover-open").evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
      await page.keyboard.press("Escape");
      await expect(last).toBeHidden();
    }
  });
}

test("a menu that was opened while a note is on its way stays open, and keeps the focus", async ({ page, request }) => {
  await reading(page, request);
  const waiting: (() => void)[] = [];
  await page.route("**/annotations", async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  await selectByMouse(page, "every record");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Note text" }).fill("On its way");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => waiting.length).toBe(1);
  const menu = page.getByRole("button", { name: "Filter" });
  const choice = page.getByRole("combobox", { name: "Kind" });
  await menu.click();
  await expect(choice).toBeVisible();
  waiting.pop()?.();
  await expect(page.getByRole("article", { name: /Note on ¶3/ })).toContainText("On its way");
  await expect(choice).toBeVisible();
  await expect(menu).toBeFocused();
});

test("a menu that was opened before the thread of a permalink is there stays open", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record", { body: "Linked to" });
  const waiting: (() => void)[] = [];
  await page.route("**/threads?*", async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  await page.goto(`/annotations/${id}`);
  await expect.poll(() => waiting.length).toBe(1);
  const choice = page.getByRole("radio", { name: "High contrast" });
  await page.getByRole("button", { name: "Text and colours" }).click();
  await expect(choice).toBeVisible();
  waiting.pop()?.();
  await expect(page.getByRole("article", { name: /Note on ¶3/ })).toContainText("Linked to");
  await expect(choice).toBeVisible();
});

test("in forced colours highlights stand out from the text, and the open one from the others", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openDocument(page, TEXT);
  const groundOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const atRest = await groundOf("#text mark:not([data-closed])");
  expect(atRest).not.toBe(await groundOf("body"));
  await page.locator("#text mark").first().click();
  await page.locator("#text mark[data-active]").first().waitFor();
  expect(await groundOf("#text mark[data-active]")).not.toBe(atRest);
});
