import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeHtml } from "#lib/formats/html/write.ts";
import { richDossier } from "#tests/support/dossier.ts";
import { chromiumPath } from "#tests/support/programs.ts";

const executablePath = chromiumPath();

type Look = { readonly width: number; readonly colorScheme: "light" | "dark"; readonly media?: "print" };

describe.skipIf(!executablePath)("the annotated copy in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);
  afterAll(() => browser?.close());

  async function seen<T>({ width, colorScheme, media }: Look, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    try {
      const page = await context.newPage();
      await page.setContent(writeHtml(richDossier()));
      if (media) await page.emulateMedia({ media });
      return await look(page);
    } finally {
      await context.close();
    }
  }

  test.each<Look>([
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
    { width: 360, colorScheme: "light" },
    { width: 360, colorScheme: "dark" },
  ])(
    "breaks no rule of axe and does not scroll sideways: %j",
    async (look) => {
      await seen(look, async (page) => {
        const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(passes.length).toBeGreaterThan(10);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width);
      });
    },
    60_000,
  );

  test.each<Look & { readonly place: string }>([
    { width: 1280, colorScheme: "light", place: "beside" },
    { width: 660, colorScheme: "light", media: "print", place: "beside" },
    { width: 390, colorScheme: "light", place: "below" },
  ])(
    "has its notes where there is room for them: %j",
    async ({ place, ...look }) => {
      const places = await seen(look, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll("main .noted > [data-text]")].map((text) => {
            const words = text.getBoundingClientRect();
            const notes = text.parentElement?.querySelector(":scope > .notes")?.getBoundingClientRect();
            if (!notes) return "nowhere";
            if (notes.left >= words.right) return "beside";
            return notes.top >= words.bottom ? "below" : "over the text";
          }),
        ),
      );
      expect(places.length).toBeGreaterThan(8);
      expect(new Set(places)).toEqual(new Set([place]));
    },
    60_000,
  );

  test("loads nothing and runs nothing", async () => {
    await seen({ width: 1280, colorScheme: "light" }, async (page) => {
      expect(await page.locator("script, link[rel=stylesheet], img, iframe, object").count()).toBe(0);
      expect(await page.evaluate(() => performance.getEntriesByType("resource").length)).toBe(0);
    });
  }, 60_000);
});
