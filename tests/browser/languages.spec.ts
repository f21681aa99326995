import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { wordsOf } from "#lib/core/language/message.ts";
import { LANGUAGE_COOKIE } from "#lib/core/language/negotiate.ts";
import { arabic } from "#lib/languages/ar.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { englishOn } from "./english-left.ts";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { importedBy, member, signIn, tokenOf } from "./people.ts";
import { annotated, boxOf, marksOf, paragraph, reading, selectByMouse } from "./reading.ts";

const t = wordsOf<Message>(arabic.code, arabic.messages);

/** The page as somebody sees it whose interface is in another language, with its notes there. */
async function openIn(code: string, page: Page, context: BrowserContext, address: string) {
  await context.addCookies([{ name: LANGUAGE_COOKIE, value: code, url: new URL(page.url()).origin }]);
  await page.goto(address);
  await page
    .locator("aside select")
    .or(page.getByRole("button", { name: /\(\d+\)$/, expanded: false }))
    .first()
    .waitFor();
}

async function expectNoScrollingSideways(page: Page) {
  const [needed, available] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(needed).toBeLessThanOrEqual(available ?? 0);
}

const leftOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? 0;

test("an English text is annotated from an Arabic interface, which runs from right to left around it", async ({
  page,
  request,
  context,
}) => {
  const heard = complaints(page);
  const { document } = await reading(page, request);
  await openIn("ar", page, context, document.link);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  // The title is set apart from what stands beside it.
  await expect(page).toHaveTitle("\u2068Data retention policy\u2069 · Glossator");
  await expect(page.locator("#text")).toHaveAttribute("dir", "ltr");
  await expect(page.locator("#text")).toHaveCSS("direction", "ltr");
  expect(await leftOf(page, "aside")).toBeLessThan(await leftOf(page, "#text"));
  expect(await leftOf(page, "#outline")).toBeGreaterThan(await leftOf(page, "#text"));
  expect(await leftOf(page, ".block .number")).toBeLessThan(await leftOf(page, ".block [data-text]"));
  await expectNoScrollingSideways(page);

  await selectByMouse(page, "It does not cover drafts.");
  const toolbar = page.getByRole("toolbar", { name: t("Annotate the selected words") });
  const { first, last } = await boxOf(page, "It does not cover drafts.");
  const bar = await toolbar.boundingBox();
  const middle = (bar?.x ?? 0) + (bar?.width ?? 0) / 2;
  expect(middle).toBeGreaterThan(first.left - 200);
  expect(middle).toBeLessThan(last.right + 200);
  await toolbar.getByRole("button", { name: t("Note") }).click();
  await page.keyboard.type("لماذا لا تشمل المسودات؟");
  await page.keyboard.press("Control+Enter");

  const card = page.getByRole("article").filter({ hasText: "لماذا لا تشمل المسودات؟" });
  await expect(card.getByText("لماذا لا تشمل المسودات؟")).toHaveCSS("direction", "rtl");
  await expect(card.getByRole("blockquote").locator("p")).toHaveCSS("direction", "ltr");
  await expect(marksInText(page)).toHaveText("It does not cover drafts.");
  await expect(
    paragraph(page, 3).getByRole("button", { name: t("{count} notes on ¶{ordinal}", { count: 1, ordinal: "3" }) }),
  ).toBeVisible();
  await expectNoScrollingSideways(page);
  await expectAccessible(page);
  await expectReflow(page);
  expect(heard).toEqual([]);
});

const marksInText = (page: Page) => page.locator("#text mark");

test("an Arabic text runs from right to left in an English interface, and what is English in it from left to right", async ({
  page,
  request,
  context,
}) => {
  const text = "# سياسة حفظ السجلات\n\nتشمل هذه السياسة كل سجل.\n\nThe council decides.\n";
  await signIn(page, await member(request));
  const document = await importedBy(request, await tokenOf(page), { text, format: "markdown", language: "ar" });
  await openIn("en", page, context, document.link);
  await expect(page.locator("#text")).toHaveAttribute("lang", "ar");
  await expect(page.locator("#text")).toHaveCSS("direction", "rtl");
  await expect(paragraph(page, 3).locator("[data-text]")).toHaveCSS("direction", "ltr");
  const words = await boxOf(page, "تشمل هذه");
  const number = await paragraph(page, 2).locator(".number").boundingBox();
  expect(number?.x).toBeGreaterThan(words.first.right);

  await page.mouse.move(words.first.right - 1, (words.first.top + words.first.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(words.last.left + 0.5, (words.last.top + words.last.bottom) / 2, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("toolbar").getByRole("button", { name: "Note" }).click();
  const composer = page.getByRole("form", { name: "New note on ¶2" });
  await expect(composer.getByRole("blockquote").locator("p")).toHaveCSS("direction", "rtl");
  await expect(composer).toHaveCSS("direction", "ltr");
  await expectNoScrollingSideways(page);
});

test("nothing English is left on the reading page in French but the text", async ({ page, request, context }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "Drafts are deleted", { kind: "question" });
  await openIn("fr", page, context, here.document.link);
  expect(await englishOn(page)).toEqual([]);
  await marksOf(page, id).click();
  await expect(page.getByRole("button", { name: "Répondre" })).toBeVisible();
  await expectAccessible(page);
  expect(await englishOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Raccourcis clavier" })).toContainText("Échap");
  expect(await englishOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await selectByMouse(page, "reports once a year");
  await page.keyboard.press("s");
  await expect(page.locator("mark[data-kinds=pending]")).toHaveText("reports once a year");
  expect(await englishOn(page)).toEqual([]);
});

test("on a phone sheet and outline open in Arabic without anything to scroll sideways @phone", async ({
  page,
  request,
  context,
}) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "Drafts are deleted");
  await openIn("ar", page, context, here.document.link);
  await expectNoScrollingSideways(page);
  await page.getByRole("button", { name: t("Outline") }).tap();
  const drawer = await page.locator("#outline-drawer").boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect((drawer?.x ?? 0) + (drawer?.width ?? 0)).toBeCloseTo(width, 0);
  expect(drawer?.x).toBeGreaterThan(0);
  await page
    .getByRole("navigation", { name: t("Outline") })
    .getByRole("link", { name: "Scope" })
    .tap();
  await marksOf(page, id).tap();
  await expect(page.getByRole("region", { name: t("Notes sheet") })).toContainText("Drafts are deleted");
  await expectNoScrollingSideways(page);
  await expectAccessible(page);
});
