// @ts-check

/**
 * Who looks, by the state of their browsers, and the addresses that are only known once things exist.
 * @typedef {{
 *   states: Record<"keeper" | "newcomer", Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>>,
 *   thread: string,
 * }} Scene
 */

const PASSWORD = "a long enough password";
const STATEMENT = "statement-on-encryption";

/**
 * Makes the first account, which keeps the library, and a second one that has nothing yet.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} origin
 * @returns {Promise<Scene>}
 */
export async function prepare(browser, origin) {
  const keeper = await signedIn(browser, origin, { name: "Ana Lindqvist", email: "ana@example.org" });
  const newcomer = await signedIn(browser, origin, { name: "Ben Okafor", email: "ben@example.org" });
  const thread = await aThread(origin);
  await converse(browser, origin, { keeper, newcomer });
  return { states: { keeper, newcomer }, thread };
}

/**
 * One asks and the other answers, so that somebody has something in the inbox.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} origin
 * @param {Scene["states"]} states
 */
async function converse(browser, origin, { keeper, newcomer }) {
  const { id } = await (await fetch(`${origin}/api/documents/${STATEMENT}`)).json();
  const asked = await posted(browser, keeper, `${origin}/api/documents/${id}/annotations`, {
    kind: "question",
    body: "Which courts would hear such a case?",
    target: { selector: { type: "TextQuoteSelector", exact: "intrusion that is arbitrary or unlawful" } },
  });
  await posted(browser, newcomer, `${origin}/api/annotations/${asked.id}/replies`, {
    body: "The paragraph on due process names them.",
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
