import { expect, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { importedBy, member, signIn, tokenOf } from "./people.ts";

const STATEMENT = "Statement of Principles on Access to Evidence and Encryption: a reading edition";

test("the sample library stands in its collection, first the statement, each entry saying what it is", async ({
  page,
}) => {
  const heard = complaints(page);
  await page.goto("/");
  await expect(page).toHaveTitle("Library · Glossator");
  const shelf = page.getByRole("region", { name: "Five Country Ministerial 2018" });
  await expect(shelf.getByRole("heading", { level: 3 }).first()).toHaveText(STATEMENT);
  const statement = shelf.getByRole("article").first();
  await expect(statement).toContainText("Australia, Canada, New Zealand, United Kingdom, United States");
  await expect(statement).toContainText("29 August 2018");
  await expect(statement).toContainText("Sample");
  await expect(statement).toContainText(/\d+ threads, /);
  await expect(shelf.getByRole("article")).toHaveCount(3);
  expect(heard).toEqual([]);
});

test("an entry's link leads to its document", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: STATEMENT }).click();
  await expect(page).toHaveURL(/\/documents\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Statement of Principles");
});

test("what is for one person stands in their library and in nobody else's", async ({ page, browser, request }) => {
  const owner = await member(request);
  await signIn(page, owner);
  const { title } = await importedBy(request, await tokenOf(page), {
    title: `Draft of ${owner.email}`,
    text: "Not yet.",
    visibility: "private",
  });
  await page.reload();
  await expect(page.getByRole("article").filter({ hasText: title })).toContainText("Only you");

  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { name: "Library" })).toBeVisible();
  await expect(other.getByText(title)).toHaveCount(0);
  await other.close();
});

test("the first stop of the keyboard leads past the header", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("an address that leads nowhere says so, with ways on", async ({ page }) => {
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here that you can see");
  await page.getByRole("main").getByRole("link", { name: "library" }).click();
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
});

for (const path of ["/", "/about", "/no-such-page"]) {
  test(`${path} breaks no rule of accessibility and reflows`, async ({ page }) => {
    const heard = complaints(page);
    await page.goto(path);
    await expectAccessible(page);
    await expectReflow(page);
    expect(heard).toEqual([]);
  });
}

test("nothing is loaded from anywhere else, and no style stands in the markup", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((address) => !address.startsWith(baseURL ?? "?"))).toEqual([]);
  const markup = await (await page.request.get("/")).text();
  expect(markup).not.toMatch(/<[^>]+ style=/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the library can be read, and forms say that they need scripts", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("link", { name: STATEMENT })).toBeVisible();
    // Playwright's search by text passes over what stands in <noscript>.
    await page.getByRole("navigation", { name: "Account" }).getByRole("link", { name: "Sign in" }).click();
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("noscript p")).toContainText("Signing in needs JavaScript");
    await page.goto("/import");
    await expect(page.locator("noscript p")).toContainText("Importing needs JavaScript");
  });
});

test("a phone shows the library without scrolling sideways @phone", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: STATEMENT })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
