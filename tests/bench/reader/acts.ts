import type { Page } from "@playwright/test";
import type { Acts } from "./visit.ts";

const TIMES = 30;

/** In our own reader: selects words and asks for a note by its key; presses highlights all over the text. */
export async function actInReader(page: Page): Promise<Acts> {
  const compose = await repeated(page, async (index) => {
    await selectIn(page, index);
    await page.evaluate(() => window.timeNext("keydown", "form textarea"));
    await page.keyboard.press("n");
  });
  const open =
    (await page.locator("#text mark").count()) === 0 ? [] : await repeated(page, (index) => pressMark(page, index));
  return { compose, open };
}

async function repeated(page: Page, act: (index: number) => Promise<void>): Promise<number[]> {
  for (let index = 0; index < TIMES; index++) {
    const before = await page.evaluate(() => window.seen.waits.length);
    await act(index);
    await page.waitForFunction((count) => window.seen.waits.length > count, before, { timeout: 10_000 });
    await page.keyboard.press("Escape");
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => window.seen.waits.splice(0));
}

/** Selects some words of a paragraph and lets the selection settle. */
async function selectIn(page: Page, index: number): Promise<void> {
  await page.evaluate((nth) => {
    const blocks = document.querySelectorAll<HTMLElement>("#text [data-text]");
    const block = blocks[(nth * 17) % blocks.length];
    block?.scrollIntoView({ block: "center", behavior: "instant" });
    const words = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, Math.min(12, words.nodeValue?.length ?? 0));
  }, index);
  await page.waitForTimeout(250);
}

async function pressMark(page: Page, index: number): Promise<void> {
  const at = await page.evaluate((nth) => {
    const marks = document.querySelectorAll<HTMLElement>("#text mark");
    const mark = marks[(nth * 131) % marks.length];
    mark?.scrollIntoView({ block: "center", behavior: "instant" });
    const box = mark?.getClientRects()[0];
    return box ? { x: box.left + Math.min(4, box.width / 2), y: box.top + box.height / 2 } : null;
  }, index);
  if (!at) throw new Error("the highlight has no place in the page");
  await page.waitForTimeout(150);
  await page.evaluate(() => window.timeNext("click", 'article[data-thread][tabindex="-1"]'));
  await page.mouse.click(at.x, at.y);
}
