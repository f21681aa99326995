// @ts-check

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, at: string, as?: "keeper" | "newcomer", act?: (page: Page) => Promise<void> }} Picture */

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
    { name: "reader-look", at: TEXT, as: "keeper", act: openLook },
    { name: "reader-old-revision", at: `${TEXT}/revisions/1`, as: "keeper" },
    { name: "reader-no-notes", at: "/documents/why-it-matters", as: "newcomer" },
    { name: "compare", at: `${TEXT}/compare?from=1&to=2`, as: "keeper" },
    { name: "compare-side", at: `${TEXT}/compare?from=1&to=2&view=side`, as: "keeper" },
    { name: "revisions", at: `${TEXT}/revisions`, as: "keeper" },
    { name: "revisions-preview", at: `${TEXT}/revisions`, as: "keeper", act: previewRevision },
    { name: "report", at: `${TEXT}/revisions/2/report`, as: "keeper" },
    { name: "copies", at: `${TEXT}/copies`, as: "keeper" },
    { name: "notes", at: `${TEXT}/notes`, as: "keeper" },
    { name: "inbox-empty", at: "/inbox", as: "newcomer" },
    { name: "import", at: "/import", as: "keeper" },
    { name: "settings", at: "/settings", as: "keeper" },
    { name: "sign-in", at: "/sign-in" },
    { name: "sign-up", at: "/sign-up" },
    { name: "about", at: "/about" },
    { name: "not-found", at: "/documents/nothing-of-that-name" },
  ];
}

/** @param {Page} page */
async function settled(page) {
  await page.waitForTimeout(500);
}

/** @param {Page} page */
async function openLook(page) {
  await page.locator("summary", { hasText: "Text and colours" }).click();
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
