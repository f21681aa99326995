import { expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { fillSignIn, member, signIn, stranger } from "./people.ts";

const accountMenu = (page: Page, name: string) => page.getByRole("banner").getByRole("button", { name, exact: true });

test("somebody new signs up, is signed in, and signs out", async ({ page }) => {
  const heard = complaints(page);
  const person = stranger("Bela Horvat");
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("textbox", { name: "Password" }).fill(person.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText(/^Welcome, Bela Horvat\./)).toBeVisible();
  await expect(page).toHaveURL("/");

  await accountMenu(page, person.name).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(heard).toEqual([]);
});

test("what sign-up does not accept is named at its field", async ({ page }) => {
  const known = await member(page.request);
  await page.goto("/sign-up");
  await page.getByLabel("E-mail address").fill("nobody");
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Sign up" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Some fields need attention" });
  await expect(alert).toBeFocused();
  await expect(alert.getByRole("link")).toHaveCount(3);
  await expectAccessible(page);

  await page.getByLabel("Your name").fill("Ana");
  await page.getByLabel("E-mail address").fill(known.email);
  await page.getByRole("textbox", { name: "Password" }).fill(known.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "already" })).toBeFocused();
});

test("a wrong password is told plainly, and too many of them name the wait", async ({ page }) => {
  const person = await member(page.request);
  await page.goto("/sign-in");
  await fillSignIn(page, { ...person, password: "not the password" });
  const alert = page.getByRole("alert").filter({ hasText: /password|attempts/ });
  await expect(alert).toContainText("The e-mail address or the password is not right");
  await expect(alert).toBeFocused();
  await expect(page.getByLabel("E-mail address")).toHaveValue(person.email);

  const wait = page.getByText(/Too many attempts to sign in\. Try again in \d+ (seconds|minutes)/);
  await expect(async () => {
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(wait).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [0] });
});

test("signing in goes on to a page of this site and to nowhere else", async ({ page, baseURL }) => {
  const person = await member(page.request);
  await page.goto("/settings");
  await expect(page).toHaveURL("/sign-in?next=%2Fsettings");
  await fillSignIn(page, person);
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/sign-in?next=%2F%2Felsewhere.example%2F");
  await fillSignIn(page, person);
  await expect(accountMenu(page, person.name)).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
  await page.goto("/sign-in?next=%2Fimport");
  await expect(page).toHaveURL("/import");
});

test("a token made here works for a program until it is revoked", async ({ page, playwright, baseURL }) => {
  const person = await member(page.request);
  await signIn(page, person, "/settings");
  await page.getByLabel("What is it for?").fill("weekly export");
  await page.getByRole("button", { name: "Create token" }).click();
  const secret = await page.getByRole("textbox", { name: "Token", exact: true }).inputValue();
  await expectAccessible(page);

  const program = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  expect(await (await program.get("/api/account")).json()).toMatchObject({ email: person.email });
  const made = await program.post("/api/documents", { data: { text: "By a program.", visibility: "private" } });
  expect(made.status()).toBe(201);

  await page.reload();
  expect(await page.content()).not.toContain(secret);
  await page.getByRole("button", { name: "Revoke weekly export" }).click();
  const dialog = page.getByRole("dialog", { name: "Revoke this token?" });
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Revoke weekly export" }).click();
  await dialog.getByRole("button", { name: "Revoke it" }).click();
  await expect(page.getByText("You have no access tokens.")).toBeVisible();
  expect((await program.get("/api/account")).status()).toBe(401);
  await program.dispose();
});

test("a new password ends the other sessions and keeps this one", async ({ page, browser, baseURL }) => {
  const person = await member(page.request);
  const elsewhere = await browser.newPage({ ...(baseURL && { baseURL }) });
  await signIn(elsewhere, person, "/settings");
  await signIn(page, person, "/settings");

  await page.getByLabel("Current password", { exact: true }).fill("not the password");
  await page.getByLabel("New password", { exact: true }).fill("another long password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "is not your current password" })).toBeFocused();
  await page.getByLabel("Current password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText(/Your password is changed/)).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test("a new name is shown at once", async ({ page }) => {
  await signIn(page, await member(page.request), "/settings");
  await page.getByLabel("Your name").fill("Ana Berg");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(accountMenu(page, "Ana Berg")).toBeVisible();
});

test("the account menu opens, closes and gives the focus back by keyboard", async ({ page }) => {
  const person = await member(page.request);
  await signIn(page, person);
  const name = accountMenu(page, person.name);
  await name.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Settings" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(name).toBeFocused();
  await expect(page.getByRole("link", { name: "Settings" })).toBeHidden();
});

test("the account pages break no rule of accessibility and reflow", async ({ page }) => {
  for (const path of ["/sign-in", "/sign-up"]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectReflow(page);
  }
  await signIn(page, await member(page.request), "/settings");
  await expectAccessible(page);
  await expectReflow(page);
});

test("a session's cookie can be read by no script and is sent to no other site", async ({ page }) => {
  await signIn(page, await member(page.request));
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.endsWith("next-auth.session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});
