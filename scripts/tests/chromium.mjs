// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { inCheckout } from "../launch/checkout.mjs";
import { Refusal } from "../launch/refusal.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A Chromium that starts: the one CHROMIUM names, an installed one, Playwright's own, or one Playwright installs now.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && !canStart(named))
    throw new Refusal(`CHROMIUM is ${named}, which does not start. Correct it, or unset it.`);
  const found = named ?? [...installed(), await playwrightsOwn()].find(canStart);
  if (found) return found;
  console.error("No Chromium found; asking Playwright to install one …");
  spawnSync(process.execPath, [inCheckout("node_modules/playwright/cli.js"), "install", "chromium"], {
    stdio: "inherit",
  });
  const own = await playwrightsOwn();
  if (canStart(own)) return own;
  throw new Refusal(
    "The browser tests need Chromium and none could be installed. Install it (Debian, Ubuntu: apt-get install chromium; " +
      "elsewhere: Chromium or Google Chrome), or set CHROMIUM to the path of its program.",
  );
}

function installed() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...APPLICATIONS];
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** @param {string} program */
function canStart(program) {
  return existsSync(program) && spawnSync(program, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}
