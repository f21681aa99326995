import { expect, type Locator, test } from "@playwright/test";
import { complaints, expectAccessible } from "./everyone.ts";
import { member, signIn, tokenOf } from "./people.ts";
import { annotated, openDocument, reading } from "./reading.ts";

/** The menu of a card's first post. */
const moreOf = (card: Locator) => card.getByText("···").first();

test("a reply joins its thread, and the thread is resolved and reopened", async ({ page, request }) => {
  const heard = complaints(page);
  const here = await reading(page, request);
  await annotated(request, here, "every record", { kind: "question", body: "Paper too?" });
  await openDocument(page, here.document.link);
  await page.getByRole("button", { name: /^ab Question ¶3|Question ¶3/ }).click();
  const card = page.getByRole("article", { name: /Question on ¶3/ });
  await card.getByRole("button", { name: /^Reply to/ }).click();
  await page.keyboard.type("Paper **too**.");
  await page.keyboard.press("Control+Enter");
  await expect(card.getByRole("list", { name: "Replies" }).getByRole("listitem")).toContainText("Paper too.");
  await expect(page.getByRole("button", { name: /^Drafts/ })).toHaveCount(0);

  await card.getByRole("button", { name: "Resolve the thread on ¶3" }).click();
  await expect(card).toContainText(`Resolved · ${here.person.name}`);
  await expect(page.locator("#text mark")).toHaveAttribute("data-closed", "");
  await expectAccessible(page);
  await card.getByText("Status", { exact: true }).click();
  await card.getByRole("button", { name: "In progress" }).click();
  await expect(card).toContainText(`In progress · ${here.person.name}`);
  await expect(page.locator("#text mark")).not.toHaveAttribute("data-closed");
  expect(heard).toEqual([]);
});

test("words are edited in place, earlier ones stay readable", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { body: "First words" });
  await openDocument(page, here.document.link);
  await page.locator("#text mark").click();
  const card = page.getByRole("article", { name: /Note on ¶3/ });
  await moreOf(card).click();
  await card.getByRole("button", { name: "Edit" }).click();
  await card.getByRole("textbox", { name: /^Edit note/ }).fill("Second words");
  await card.getByRole("button", { name: "Save", exact: true }).click();
  await expect(card.getByText("Second words")).toBeVisible();
  await card.getByRole("button", { name: "edited · 1 earlier wording" }).click();
  await expect(card.getByRole("list", { name: /Earlier wordings/ })).toContainText("First words");
});

test("two wordings that collide are both shown, and neither is lost", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record", { body: "First words" });
  await openDocument(page, here.document.link);
  await page.locator("#text mark").click();
  const card = page.getByRole("article", { name: /Note on ¶3/ });
  await moreOf(card).click();
  await card.getByRole("button", { name: "Edit" }).click();
  await card.getByRole("textbox", { name: /^Edit note/ }).fill("Words from this window");
  const elsewhere = await request.patch(`/api/annotations/${id}`, {
    headers: { authorization: `Bearer ${here.token}` },
    data: { body: "Words from elsewhere" },
  });
  expect(elsewhere.status()).toBe(200);
  await card.getByRole("button", { name: "Save", exact: true }).click();
  await expect(card.getByRole("alert")).toContainText("Words from elsewhere");
  await expect(card.getByRole("textbox", { name: /^Edit note/ })).toHaveValue("Words from this window");
  await card.getByRole("button", { name: "Save my wording instead" }).click();
  await expect(card.getByRole("textbox", { name: /^Edit note/ })).toHaveCount(0);
  await expect(card).toContainText("Words from this window");
  await card.getByRole("button", { name: "edited · 2 earlier wordings" }).click();
  await expect(card.getByRole("list", { name: /Earlier wordings/ })).toContainText("Words from elsewhere");
});

test("a deleted note leaves its replies, and comes back by Undo", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record", { body: "To be deleted" });
  await request.post(`/api/annotations/${id}/replies`, {
    headers: { authorization: `Bearer ${here.token}` },
    data: { body: "To stay" },
  });
  await openDocument(page, here.document.link);
  await page.locator("#text mark").click();
  const card = page.getByRole("article", { name: /Note on ¶3/ });
  await moreOf(card).click();
  await card.getByRole("button", { name: "Delete" }).click();
  await expect(card).toContainText("Deleted");
  await expect(card).not.toContainText("To be deleted");
  await expect(card).toContainText("To stay");
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect(card).toContainText("To be deleted");
});

test("a deleted note without replies is gone with its highlight, and comes back by Undo", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { body: "To be deleted" });
  await openDocument(page, here.document.link);
  await page.locator("#text mark").click();
  const card = page.getByRole("article", { name: /Note on ¶3/ });
  await moreOf(card).click();
  await card.getByRole("button", { name: "Delete" }).click();
  await expect(page.locator("#text mark")).toHaveCount(0);
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#text mark")).toHaveText("every record");
});

test("a note that was deleted by keyboard comes back by Ctrl and Z, and the list of keys says so", async ({
  page,
  request,
}) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { body: "To be deleted" });
  await openDocument(page, here.document.link);
  await page.locator("#text mark").click();
  const card = page.getByRole("article", { name: /Note on ¶3/ });
  await expect(card).toBeFocused();
  await card.getByRole("button", { name: /^More about/ }).press("Enter");
  const remove = card.getByRole("button", { name: "Delete" });
  await expect(remove).toBeVisible();
  await page.keyboard.press("End");
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#text mark")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator("#text mark")).toHaveText("every record");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText("Ctrl Z");
});

test("filters narrow notes and highlights, stay in the address and count", async ({ page, request, browser }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { kind: "question" });
  await annotated(request, here, "two years", { kind: "highlight", body: "" });
  const other = await browser.newContext();
  const guest = await other.newPage();
  const ben = await member(request, "Ben Abara");
  await guest.goto(page.url());
  await signIn(guest, ben);
  await annotated(request, { ...here, token: await tokenOf(guest) }, "It does not cover drafts", { body: "By Ben" });
  await other.close();
  await openDocument(page, here.document.link);
  const marks = page.locator("#text mark");
  await expect(marks).toHaveCount(3);

  const show = page.getByRole("combobox", { name: "Show notes" });
  await expect(show.getByRole("option")).toHaveText(["All (3)", "Open (3)", "Mine (2)", "None"]);
  await show.selectOption("mine");
  await expect(marks).toHaveText(["every record", "two years"]);
  await expect(page).toHaveURL(/\?show=mine$/);
  await expect(page.getByText("2 of 3 notes shown")).toBeVisible();

  await show.selectOption("all");
  await page.getByText("Filter", { exact: true }).click();
  await page.getByRole("combobox", { name: "Person" }).selectOption({ label: "Ben Abara" });
  await expect(marks).toHaveText(["It does not cover drafts"]);
  await page.reload();
  await expect(marks).toHaveText(["It does not cover drafts"]);
  await page.getByText("Export", { exact: true }).click();
  const csv = page.getByRole("link", { name: "Table (CSV)" });
  await expect(csv).toHaveAttribute("href", /format=csv&author=/);
  const copy = await page.request.get((await csv.getAttribute("href")) ?? "");
  expect(await copy.text()).toContain("By Ben");
  expect(await copy.text()).not.toContain("About “every record”");

  await page.keyboard.press("Escape");
  await show.selectOption("mine");
  await expect(marks).toHaveCount(0);
  await page.getByRole("button", { name: "Filter (1)" }).click();
  await page.locator(":popover-open").getByRole("button", { name: "Show all notes" }).click();
  await expect(marks).toHaveCount(3);
  await expect(show).toHaveValue("all");
  await expect(page).toHaveURL(here.document.link);

  await show.selectOption("none");
  await expect(marks).toHaveCount(0);
  await page.getByRole("button", { name: "Show all notes" }).click();
  await expect(marks).toHaveCount(3);
});

test("a permalink opens its thread, and one that leads nowhere says so", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "once a year", { body: "Linked to" });
  await page.goto(`/annotations/${id}`);
  await expect(page.getByRole("article", { name: /Note on/ })).toContainText("Linked to");
  await expect(page.locator("#text mark")).toBeInViewport();
  await page.goto(`${here.document.link}?annotation=0191b2a0-0000-7000-8000-000000000000`);
  await expect(page.getByRole("alert").filter({ hasText: "There is no note behind this link" })).toBeVisible();
  await page.getByRole("button", { name: "Go on reading" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is no note behind this link" })).toHaveCount(0);
});

test("letters lead through the notes, and can be switched off", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { body: "One" });
  await annotated(request, here, "once a year", { body: "Two" });
  await openDocument(page, here.document.link);
  await page.keyboard.press("j");
  await expect(page.getByRole("article", { name: /Note on ¶3/ })).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByRole("complementary").getByRole("article").filter({ hasText: "Two" })).toBeFocused();
  await expect(page.locator("mark[data-active]")).toHaveText("once a year");
  await page.keyboard.press("k");
  await expect(page.locator("mark[data-active]")).toHaveText("every record");
  await page.keyboard.press("Escape");
  await expect(page.locator("mark[data-active]")).toHaveCount(0);

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help).toContainText("Next note");
  await help.getByRole("checkbox", { name: "Letters act as shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("j");
  await expect(page.locator("mark[data-active]")).toHaveCount(0);
});

test("what somebody else writes appears when one comes back to the window", async ({ page, request }) => {
  const here = await reading(page, request);
  await expect(page.getByText("No notes yet.")).toBeVisible();
  await annotated(request, here, "every record");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  await expect(page.locator("#text mark")).toHaveText("every record");
});

test("on a phone the list of notes leads to each of them @phone", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { body: "One" });
  await annotated(request, here, "once a year", { body: "Two" });
  await openDocument(page, here.document.link);
  await page.getByRole("button", { name: "Notes (2)" }).tap();
  const sheet = page.getByRole("region", { name: "Notes sheet" });
  await expect(sheet.getByRole("article")).toHaveCount(2);
  await expectAccessible(page);
  await sheet.getByRole("article").filter({ hasText: "Two" }).getByRole("button").tap();
  await expect(sheet.getByRole("article")).toContainText("Two");
  await expect(page.locator("mark[data-active]")).toBeInViewport();
});
