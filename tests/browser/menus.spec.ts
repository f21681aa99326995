import { expect, type Locator, type Page, test } from "@playwright/test";
import { complaints } from "./everyone.ts";
import { annotated, openDocument, reading } from "./reading.ts";

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
