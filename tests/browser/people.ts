import { type APIRequestContext, expect, type Page } from "@playwright/test";

export type Person = { readonly name: string; readonly email: string; readonly password: string };

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/** Somebody nobody has heard of yet. */
export const stranger = (name = "Ana Lindqvist"): Person => ({
  name,
  email: `${unique()}@example.org`,
  password: "a long enough password",
});

/** Somebody with an account. */
export async function member(request: APIRequestContext, name?: string): Promise<Person> {
  const person = stranger(name);
  const answer = await request.post("/api/account", { data: person });
  expect(answer.status()).toBe(201);
  return person;
}

/** Signs in at the form and waits until the page `next` is there. */
export async function signIn(page: Page, person: Pick<Person, "email" | "password">, next = "/") {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await fillSignIn(page, person);
  await page.waitForURL((url) => url.pathname + url.search === next);
}

/** Fills in the sign-in form and sends it. */
export async function fillSignIn(page: Page, { email, password }: Pick<Person, "email" | "password">) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A new access token of the person signed in on this page. */
export async function tokenOf(page: Page): Promise<string> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post("/api/account/tokens", { data: { name: "test" }, headers: { origin } });
  expect(answer.status()).toBe(201);
  return (await answer.json()).secret;
}

/** A document brought in through the API with somebody's token. */
export async function importedBy(
  request: APIRequestContext,
  token: string,
  document: { readonly text: string; readonly [field: string]: unknown },
): Promise<{ id: string; slug: string; link: string; title: string }> {
  const answer = await request.post("/api/documents", {
    data: document,
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status()).toBe(201);
  return answer.json();
}
