import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const LOOKS = [
  { name: "light", colorScheme: "light", contrast: "no-preference" },
  { name: "dark", colorScheme: "dark", contrast: "no-preference" },
  { name: "high contrast", colorScheme: "light", contrast: "more" },
] as const;

/** No rule of axe is broken, in light, in dark and in high contrast. */
export async function expectAccessible(page: Page) {
  for (const { name, colorScheme, contrast } of LOOKS) {
    await page.emulateMedia({ colorScheme, contrast, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html).join(" | ")}`);
    expect(told).toEqual([]);
  }
}

/** At 320 CSS pixels, which is 400 % zoom on a common screen, nothing needs scrolling sideways. */
export async function expectReflow(page: Page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const [needed, available] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(needed).toBeLessThanOrEqual(available ?? 0);
  if (before) await page.setViewportSize(before);
}

/** Collects what the browser complains about: errors of scripts and whatever the content security policy stopped. */
export function complaints(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    // That an answer was a refusal is printed as an error too, and is part of some journeys.
    const isRefusal = message.text().startsWith("Failed to load resource: the server responded");
    if (message.type() === "error" && !isRefusal) heard.push(message.text());
  });
  return heard;
}
