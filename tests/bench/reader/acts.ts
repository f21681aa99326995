import { errors, type Page } from "@playwright/test";
import type { Acts } from "./visit.ts";

/** One thing a person does. `undo` brings the page back to where it can be done again. */
type Act = {
  readonly times: number;
  readonly once: (index: number) => Promise<void>;
  readonly undo: () => Promise<void>;
};

const TIMES = 30;
/** The client of a peer takes its time, and what is asked of it is how long, not how evenly. */
const PEER_TIMES = 6;
const PATIENCE_MS = 30_000;

/** In our own reader: selects words and asks for a note by its key; presses highlights all over the text. */
export async function actInReader(page: Page): Promise<Acts> {
  const undo = () => page.keyboard.press("Escape");
  const compose = await repeated(page, {
    ...{ times: TIMES, undo },
    once: async (index) => {
      await selectIn(page, "#text [data-text]", index);
      await page.evaluate(() => window.timeNext("keydown", "form textarea"));
      await page.keyboard.press("n");
    },
  });
  const shown = 'article[data-thread][tabindex="-1"]';
  const open = await pressed(page, "#text mark", { times: TIMES, undo, shown });
  return { compose, open };
}

/** In the Hypothesis client, likewise: its key for a note and presses on its highlights. It shows both in its frame. */
export async function actInHypothesis(page: Page): Promise<Acts> {
  const frame = page.frames().find((each) => each.url().includes("/app.html"));
  const undo = (button: string) => async () => {
    await frame?.locator(`[data-testid="${button}"]`).first().click({ timeout: PATIENCE_MS });
    await page.getByRole("button", { name: "Annotation sidebar" }).click({ timeout: PATIENCE_MS });
    await page.locator(".sidebar-container.sidebar-collapsed").waitFor({ state: "attached", timeout: PATIENCE_MS });
    await page.waitForTimeout(500);
  };
  const compose = await repeated(page, {
    ...{ times: PEER_TIMES, undo: undo("cancel-button") },
    once: async () => {
      // Of a passage that is far down, its list of notes may show an empty stretch and no composer.
      await selectIn(page, "#text p", 0);
      await page.evaluate(() => window.timeNext("keydown", '[data-testid="annotation-editor"] textarea'));
      await page.keyboard.press("a");
    },
  });
  const open = await pressed(page, "hypothesis-highlight", {
    ...{ times: PEER_TIMES, undo: undo("selection-toggle") },
    shown: '[data-testid="selection-toggle"]',
  });
  return { compose, open };
}

/** How long each took. What never comes counts as the whole of patience, and then there is no further try. */
async function repeated(page: Page, { times, once, undo }: Act): Promise<number[]> {
  const waits: number[] = [];
  for (let index = 0; index < times; index++) {
    await once(index);
    const wait = await nextWait(page);
    waits.push(wait ?? PATIENCE_MS);
    if (wait === null) break;
    await undo();
    await page.waitForTimeout(60);
  }
  return waits;
}

async function nextWait(page: Page): Promise<number | null> {
  try {
    const came = await page.waitForFunction(() => window.seen.waits.shift(), undefined, { timeout: PATIENCE_MS });
    return (await came.jsonValue()) ?? null;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return null;
    throw error;
  }
}

/** Selects some words of a paragraph and lets the selection settle. */
async function selectIn(page: Page, paragraphs: string, index: number): Promise<void> {
  await page.evaluate(
    ([selector, nth]) => {
      const blocks = document.querySelectorAll<HTMLElement>(selector);
      const block = blocks[(nth * 17) % blocks.length];
      block?.scrollIntoView({ block: "center", behavior: "instant" });
      const words = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, Math.min(12, words.nodeValue?.length ?? 0));
    },
    [paragraphs, index] as const,
  );
  await page.waitForTimeout(250);
}

type Presses = Omit<Act, "once"> & { readonly shown: string };

/** Presses highlights all over the text; none where there are none. */
async function pressed(page: Page, highlights: string, { shown, ...act }: Presses): Promise<number[]> {
  if ((await page.locator(highlights).count()) === 0) return [];
  return repeated(page, { ...act, once: (index) => press(page, { highlights, shown }, index) });
}

async function press(page: Page, { highlights, shown }: { highlights: string; shown: string }, index: number) {
  const at = await page.evaluate(
    ([selector, nth]) => {
      const marks = document.querySelectorAll<HTMLElement>(selector);
      const mark = marks[(nth * 131) % marks.length];
      mark?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = mark?.getClientRects()[0];
      return box ? { x: box.left + Math.min(4, box.width / 2), y: box.top + box.height / 2 } : null;
    },
    [highlights, index] as const,
  );
  if (!at) throw new Error("the highlight has no place in the page");
  // A hand comes to a place before it presses there.
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(200);
  await page.evaluate((selector) => window.timeNext("click", selector), shown);
  await page.mouse.click(at.x, at.y);
}
