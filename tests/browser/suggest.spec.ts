import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible } from "./everyone.ts";
import { reading, selectByMouse } from "./reading.ts";

const wordingIn = (page: Page) => page.getByRole("textbox", { name: /^New wording/ });

test("a wording is suggested by mouse, coded, found by its code, and leaves in the copy", async ({ page, request }) => {
  const heard = complaints(page);
  const { document } = await reading(page, request);
  await selectByMouse(page, "It does not cover drafts.");
  await page.getByRole("toolbar").getByRole("button", { name: "Suggestion" }).click();
  const composer = page.getByRole("form", { name: "New suggestion on ¶3" });
  await expect(wordingIn(page)).toBeFocused();
  await expect(wordingIn(page)).toHaveValue("It does not cover drafts.");
  await wordingIn(page).fill("It covers drafts.");
  await expect(composer.getByRole("figure", { name: "Suggested wording" }).locator("del")).toContainText(
    "does not cover",
  );
  await composer.getByText("Stance and codes").click();
  await composer.getByRole("radio", { name: "Opposes" }).check();
  await composer.getByRole("combobox", { name: "Codes" }).fill("scope / drafts");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await composer.getByRole("button", { name: "Post for everyone" }).click();

  const card = page.getByRole("article", { name: /Suggestion on ¶3/ });
  await expect(card).toContainText("Opposes");
  await expect(card.getByRole("list", { name: "Codes" })).toHaveText("scope/drafts");
  await expect(page.locator("#text mark")).toHaveAttribute("data-kinds", "suggestion");
  await expect(page.locator("#text mark")).toHaveCSS("text-decoration-style", "wavy");
  await expectAccessible(page);

  await selectByMouse(page, "Drafts are deleted");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Note text" }).fill("A note without codes");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("#text mark")).toHaveCount(2);
  await expect(page.getByRole("article", { name: /Note on ¶/ })).toBeFocused();
  await page.getByText("Filter", { exact: true }).click();
  await page.getByRole("combobox", { name: "Code" }).selectOption("scope");
  await expect(page.locator("#text mark")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.getByText("Export", { exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Markdown" }).click();
  const copy = await readFile(await (await downloading).path(), "utf8");
  expect(copy).toContain("It covers drafts.");
  expect(copy).toContain("stance: opposes; codes: scope/drafts");
  expect(copy).not.toContain("A note without codes");
  const answer = await page.request.get(`/api/documents/${document.id}/annotations?code=scope`);
  expect((await answer.json()).items).toHaveLength(1);
  expect(heard).toEqual([]);
});

test("a wording is suggested and coded by keyboard alone, and a draft of it survives", async ({ page, request }) => {
  await reading(page, request);
  await selectByMouse(page, "every record");
  await page.keyboard.press("s");
  await expect(wordingIn(page)).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("each record");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("style,scope");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Chosen codes" })).toContainText("style");
  await expect(page.getByRole("list", { name: "Chosen codes" })).not.toContainText("scope");
  await page.reload();
  await page.getByText("Drafts (1)").click();
  await page.getByRole("button", { name: /^Suggestion on ¶3/ }).click();
  await expect(wordingIn(page)).toHaveValue("each record");
  await page.keyboard.press("Control+Enter");
  const card = page.getByRole("article", { name: /Suggestion on ¶3/ });
  await expect(card).toContainText("Supports");
  await expect(card.getByRole("list", { name: "Codes" })).toHaveText("style");
  await expect(page.locator("#text mark")).toHaveText("every record");
});
