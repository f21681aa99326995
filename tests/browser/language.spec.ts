import { expect, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { member, signIn } from "./people.ts";

test.describe("the language of the pages", () => {
  const rootOf = async (page: { text: () => Promise<string> }) => /<html[^>]*>/.exec(await page.text())?.[0];

  test("is the one the browser asks for most, in the direction it is written", async ({ playwright, baseURL }) => {
    for (const [asked, lang, dir] of [
      ["ar-EG, en;q=0.5", "ar", "rtl"],
      ["de, fr-CA;q=0.9, en;q=0.5", "fr", "ltr"],
      ["de", "en", "ltr"],
    ]) {
      const stranger = await playwright.request.newContext({
        baseURL: baseURL ?? "",
        extraHTTPHeaders: { "accept-language": asked ?? "" },
      });
      const root = await rootOf(await stranger.get("/about"));
      expect(root).toContain(`lang="${lang}"`);
      expect(root).toContain(`dir="${dir}"`);
      await stranger.dispose();
    }
  });

  test("is chosen at the end of every page, and the page stays the same one", async ({ page }) => {
    const heard = complaints(page);
    await page.goto("/sign-in?next=%2Fimport");
    await page.getByRole("contentinfo").getByRole("link", { name: "Français" }).click();
    await expect(page).toHaveURL("/sign-in?next=%2Fimport");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page).toHaveTitle("Se connecter · Glossator");
    await page.getByLabel("Adresse électronique").fill("nobody@example.org");
    await page.getByRole("textbox", { name: "Mot de passe" }).fill("not the password");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "incorrect" })).toBeFocused();
    await page.getByRole("contentinfo").getByRole("link", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(heard).toEqual([]);
  });

  test("stays whole when its words are not sent: they are found among the scripts", async ({ page }) => {
    const heard = complaints(page);
    await page.route("**/language/ar/messages?*", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto("/language/ar");
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    await expect(async () => {
      await page.getByRole("button", { name: /^إظهار/ }).click();
      await expect(page.locator("input[name=password]")).toHaveAttribute("type", "text", { timeout: 500 });
    }).toPass();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("تسجيل الدخول");
    expect(heard).toEqual([]);
  });

  test("is chosen in the settings, and from right to left nothing overflows or breaks a rule of accessibility", async ({
    page,
    request,
  }) => {
    await signIn(page, await member(request), "/settings");
    await page.getByRole("main").getByRole("link", { name: "العربية" }).click();
    await expect(page).toHaveURL("/settings");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.getByRole("heading", { name: "الإعدادات", level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectReflow(page);
  });
});

test("the browser's own frame has the colour that was chosen, on the next page and at once", async ({
  page,
  request,
}) => {
  const frame = page.locator('meta[name="theme-color"]');
  await signIn(page, await member(request), "/settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  for (const meta of await frame.all()) await expect(meta).toHaveAttribute("content", "#171512");
  await page.goto("/about");
  await expect(frame).toHaveCount(2);
  for (const meta of await frame.all()) await expect(meta).toHaveAttribute("content", "#171512");
});
