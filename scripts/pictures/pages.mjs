// @ts-check

/** @typedef {import("@playwright/test").Page} Page */
/**
 * `before` prepares the page before it is fetched, `act` does something in it; `locale` is what the browser asks for.
 * @typedef {{
 *   name: string,
 *   at: string,
 *   as?: "keeper" | "newcomer" | "writer",
 *   locale?: string,
 *   before?: (page: Page) => Promise<void>,
 *   act?: (page: Page) => Promise<void>,
 * }} Picture
 */

const TEXT = "/documents/statement-on-encryption";

/**
 * Every page worth a picture, and who looks at it.
 * @param {import("./people.mjs").Scene} scene
 * @returns {readonly Picture[]}
 */
export function pictured({ thread }) {
  return [
    { name: "library", at: "/", as: "keeper" },
    { name: "library-signed-out", at: "/" },
    { name: "reader", at: TEXT, as: "keeper" },
    { name: "reader-thread", at: `${TEXT}?annotation=${thread}`, as: "keeper", act: settled },
    { name: "reader-list", at: TEXT, as: "keeper", act: openList },
    { name: "reader-shortcuts", at: TEXT, as: "keeper", act: (page) => page.keyboard.press("?") },
    { name: "reader-composer", at: TEXT, as: "keeper", act: compose },
    { name: "reader-selection", at: TEXT, as: "keeper", act: select },
    { name: "reader-look", at: TEXT, as: "keeper", act: openLook },
    { name: "reader-account", at: TEXT, as: "keeper", act: (page) => press(page, "Ana Lindqvist") },
    { name: "reader-filter", at: TEXT, as: "keeper", act: openFilter },
    { name: "reader-unreachable", at: TEXT, as: "keeper", before: withoutThreads, act: openList },
    { name: "reader-old-revision", at: `${TEXT}/revisions/1`, as: "keeper" },
    { name: "reader-no-notes", at: "/documents/why-it-matters", as: "newcomer" },
    { name: "compare", at: `${TEXT}/compare?from=1&to=2`, as: "keeper" },
    { name: "compare-side", at: `${TEXT}/compare?from=1&to=2&view=side`, as: "keeper" },
    { name: "revisions", at: `${TEXT}/revisions`, as: "keeper" },
    { name: "revisions-preview", at: `${TEXT}/revisions`, as: "keeper", act: previewRevision },
    { name: "report", at: `${TEXT}/revisions/2/report`, as: "keeper" },
    { name: "copies", at: `${TEXT}/copies`, as: "keeper" },
    { name: "notes", at: `${TEXT}/notes`, as: "keeper" },
    { name: "inbox", at: "/inbox", as: "writer" },
    { name: "inbox-empty", at: "/inbox", as: "newcomer" },
    { name: "import", at: "/import", as: "keeper" },
    { name: "settings", at: "/settings", as: "keeper" },
    { name: "sign-in", at: "/sign-in" },
    { name: "sign-up", at: "/sign-up" },
    { name: "about", at: "/about" },
    { name: "arabic-library", at: "/", as: "keeper", locale: "ar" },
    { name: "arabic-reader", at: `${TEXT}?annotation=${thread}`, as: "keeper", locale: "ar", act: settled },
    { name: "arabic-compare", at: `${TEXT}/compare?from=1&to=2&view=side`, as: "keeper", locale: "ar" },
    { name: "arabic-copies", at: `${TEXT}/copies`, as: "keeper", locale: "ar" },
    { name: "not-found", at: "/documents/nothing-of-that-name" },
  ];
}

/** @param {Page} page */
async function settled(page) {
  await page.waitForTimeout(500);
}

/** @param {Page} page */
async function openLook(page) {
  await press(page, "Text and colours");
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function press(page, name) {
  await page.getByRole("button", { name }).first().click();
}

/** @param {Page} page */
async function openFilter(page) {
  await openList(page);
  await press(page, "Filter");
}

/** @param {Page} page */
async function compose(page) {
  await page.locator(".annotate").nth(3).click();
  await page.getByRole("textbox").first().fill("Who decides what is **proportionate** here, and who reviews it?");
}

/** @param {Page} page */
async function select(page) {
  await page.evaluate(() => {
    const words = document.querySelectorAll("#text p[data-text]")[1]?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, Math.min(40, words.textContent?.length ?? 0));
  });
  await settled(page);
}

/** @param {Page} page */
async function withoutThreads(page) {
  await page.route("**/threads?*", (route) => route.fulfill({ status: 403, json: { code: "forbidden" } }));
}

/**
 * On a phone the notes are behind a button.
 * @param {Page} page
 */
async function openList(page) {
  const button = page.getByRole("button", { name: /^Notes \(/ });
  if (await button.isVisible()) await button.click();
}

/** @param {Page} page */
async function previewRevision(page) {
  await page
    .getByLabel("Paste the text")
    .or(page.getByRole("textbox", { name: /text/i }))
    .first()
    .fill(NEXT_TEXT);
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await page.getByRole("region", { name: /^Preview of revision/ }).waitFor();
}

const NEXT_TEXT = `# Statement of Principles on Access to Evidence and Encryption

## Preamble

Privacy laws must prevent arbitrary or unlawful interference, but privacy is not absolute.

## Principles

Mutual responsibility is held by governments and by providers alike.
`;
