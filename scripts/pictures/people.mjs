// @ts-check
import { readFileSync } from "node:fs";
import { inCheckout } from "../launch/checkout.mjs";

/**
 * Who looks, by the state of their browsers, and the addresses that are only known once things exist.
 * @typedef {{
 *   states: Record<"keeper" | "newcomer" | "writer", Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>>,
 *   thread: string,
 * }} Scene
 */

const PASSWORD = "a long enough password";
const STATEMENT = "statement-on-encryption";
const MEMO = "ministerial-memo";

/**
 * Makes the first account, which keeps the library, one that has nothing yet, and one that has written.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} origin
 * @returns {Promise<Scene>}
 */
export async function prepare(browser, origin) {
  const keeper = await signedIn(browser, origin, { name: "Ana Lindqvist", email: "ana@example.org" });
  const newcomer = await signedIn(browser, origin, { name: "Ben Okafor", email: "ben@example.org" });
  const writer = await signedIn(browser, origin, { name: "Chloé Martin", email: "chloe@example.org" });
  const thread = await aThread(origin);
  const states = { keeper, newcomer, writer };
  await reword(browser, origin, states);
  return { states, thread };
}

/**
 * One writes on words that the other then rewords, so that there is something in an inbox.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} origin
 * @param {Scene["states"]} states
 */
async function reword(browser, origin, { keeper, writer }) {
  const { id } = await (await fetch(`${origin}/api/documents/${MEMO}`)).json();
  const exact = "free, open, safe and secure";
  await posted(browser, writer, `${origin}/api/documents/${id}/annotations`, {
    kind: "question",
    body: "Who decides what is safe?",
    target: { selector: { type: "TextQuoteSelector", exact } },
  });
  const text = readFileSync(inCheckout("prisma/samples/ministerial-memo.md"), "utf8");
  await posted(browser, keeper, `${origin}/api/documents/${id}/revisions`, {
    text: text.replace(exact, "free, open and secure"),
    format: "markdown",
    label: "edition 2",
  });
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {Scene["states"]["keeper"]} state
 * @param {string} address
 * @param {Record<string, unknown>} data
 * @returns {Promise<{ id: string }>}
 */
async function posted(browser, state, address, data) {
  const context = await browser.newContext({ storageState: state });
  const answer = await context.request.post(address, { data, headers: { origin: new URL(address).origin } });
  if (!answer.ok()) throw new Error(await answer.text());
  const made = await answer.json();
  await context.close();
  return made;
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} origin
 * @param {{ name: string, email: string }} person
 */
async function signedIn(browser, origin, person) {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await page.request.post("/api/account", { data: { ...person, password: PASSWORD } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`${origin}/`);
  const state = await context.storageState();
  await context.close();
  return state;
}

/**
 * The sample thread with most replies.
 * @param {string} origin
 * @returns {Promise<string>}
 */
async function aThread(origin) {
  const { id } = await (await fetch(`${origin}/api/documents/${STATEMENT}`)).json();
  const { items } = await (await fetch(`${origin}/api/documents/${id}/annotations?limit=100`)).json();
  const placed = items.filter((/** @type {{ placement?: unknown }} */ item) => item.placement);
  const byReplies = placed.toSorted(
    (/** @type {{ replies?: unknown[] }} */ one, /** @type {{ replies?: unknown[] }} */ other) =>
      (other.replies?.length ?? 0) - (one.replies?.length ?? 0),
  );
  return byReplies[0]?.id ?? items[0].id;
}
