// @ts-check
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "../tests/chromium.mjs";
import { pictured } from "./pages.mjs";
import { prepare } from "./people.mjs";

/** @typedef {import("@playwright/test").Browser} Browser */
/** @typedef {import("./people.mjs").Scene} Scene */

const SCREENS = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

/** Each look with how the browser asks for it. */
const LOOKS = /** @type {const} */ ({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "light", contrast: "more" },
});

/**
 * Takes every picture whose name has `word` in it and resolves to how many were taken.
 * @param {import("../launch/session.mjs").Session} session
 * @param {{ origin: string, folder: string, word: string }} given
 */
export async function takePictures(session, { origin, folder, word }) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  session.atEnd(() => browser.close());
  mkdirSync(folder, { recursive: true });
  const scene = await prepare(browser, origin);
  let taken = 0;
  for (const [screen, screenOptions] of Object.entries(SCREENS))
    for (const [look, lookOptions] of Object.entries(LOOKS)) {
      const options = {
        ...screenOptions,
        ...lookOptions,
        baseURL: origin,
        reducedMotion: /** @type {const} */ ("reduce"),
      };
      taken += await takeSet(browser, scene, options, (name) => ({
        file: `${folder}/${name}.${screen}.${look}.png`,
        isWanted: `${name}.${screen}.${look}`.includes(word),
      }));
    }
  return taken;
}

/**
 * Every page once, with one kind of screen.
 * @param {Browser} browser
 * @param {Scene} scene
 * @param {import("@playwright/test").BrowserContextOptions} options
 * @param {(name: string) => { file: string, isWanted: boolean }} place
 */
async function takeSet(browser, scene, options, place) {
  let taken = 0;
  for (const { name, at, as, locale, before, act } of pictured(scene)) {
    const { file, isWanted } = place(name);
    if (!isWanted) continue;
    const context = await browser.newContext({
      ...options,
      ...(locale && { locale }),
      ...(as && { storageState: scene.states[as] }),
    });
    const page = await context.newPage();
    await before?.(page);
    await page.goto(at, { waitUntil: "networkidle" });
    await act?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: file });
    await context.close();
    taken += 1;
  }
  return taken;
}
