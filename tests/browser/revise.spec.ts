import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { member, signIn, tokenOf } from "./people.ts";
import { annotated, marksOf, openDocument, type Reading, reading, selectByMouse } from "./reading.ts";

const FIRST = `# Retention policy

## Scope

This policy covers every record that an office keeps.

Drafts of letters are deleted after seven working days.

## Duties

The auditor looks at the records once in every year.

Providers keep their logs for twelve months at least.

Visitors sign the book at the entrance before they go in.

Nobody reads private letters without the consent of their owner.
`;

/** One paragraph goes elsewhere, two are reworded, one is gone and one is new. */
const SECOND = `# Retention policy

## Scope

This policy covers every record that an office keeps.

## Duties

Nobody reads private letters without the consent of their owner.

The auditor looks at the records twice in every year.

Providers keep their logs for eighteen months at least.

Every office names one person who answers for its records.

## Drafts

Drafts of letters are deleted after seven working days.
`;

type Notes = Record<"exact" | "moved" | "reworded" | "adjusted" | "lost" | "deleted", string>;

/** A document of the person's own with a note for every fate that a revision can bring. */
async function withNotes(page: Page, request: APIRequestContext): Promise<{ here: Reading; notes: Notes }> {
  const here = await reading(page, request, FIRST);
  const note = async (exact: string) => (await annotated(request, here, exact)).id;
  const notes = {
    exact: await note("every record that an office keeps"),
    moved: await note("Drafts of letters are deleted after seven working days."),
    reworded: await note("The auditor looks at the records once in every year."),
    adjusted: await note("Providers keep their logs for twelve months at least."),
    lost: await note("Visitors sign the book at the entrance before they go in."),
    deleted: await note("consent of their owner"),
  };
  await request.delete(`/api/annotations/${notes.deleted}`, { headers: { authorization: `Bearer ${here.token}` } });
  return { here, notes };
}

const slugOf = ({ document }: Reading) => document.link.split("/").at(-1) ?? "";

/** Publishes through the API, for journeys that begin after it. */
async function published(request: APIRequestContext, here: Reading) {
  const answer = await request.post(`/api/documents/${here.document.id}/revisions`, {
    headers: { authorization: `Bearer ${here.token}` },
    data: { text: SECOND, format: "markdown", label: "edition 2" },
  });
  expect(answer.status()).toBe(201);
}

test("a revision is looked at first, published, and its report stays readable", async ({ page, request }) => {
  const heard = complaints(page);
  const { here } = await withNotes(page, request);
  await page.goto(`${here.document.link}/revisions`);
  await page
    .getByLabel("Paste the text")
    .or(page.getByRole("textbox", { name: /text/i }))
    .first()
    .fill(SECOND);
  await page.getByLabel(/Label/).fill("edition 2");
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  const preview = page.getByRole("region", { name: "Preview of revision 2" });
  await expect(preview).toBeFocused();
  await expect(preview).toContainText("What happens to the notes");
  await expect(preview).toContainText("twice in every year");
  for (const outcome of [/2\s*changed/, /1\s*without a passage/, /2\s*(moved|unchanged)|1\s*moved/])
    await expect(preview).toContainText(outcome);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish revision 2" }).click();
  await page.waitForURL(/\/revisions\/2\/report$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Visitors sign the book at the entrance before they go in.").first()).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  await page.goto(`${here.document.link}/revisions`);
  await expect(page.getByRole("link", { name: /revision 1/i }).first()).toBeVisible();
  await expectAccessible(page);
  expect(heard).toEqual([]);
});

test("a reworded passage is confirmed between its two wordings, and its history says who did", async ({
  page,
  request,
}) => {
  const { here, notes } = await withNotes(page, request);
  await published(request, here);
  await openDocument(page, `${here.document.link}?annotation=${notes.reworded}`);
  const doubt = page.getByRole("region", { name: "The words changed in revision 2" });
  await expect(doubt).toContainText("once in every year");
  await expect(doubt).toContainText("twice in every year");
  await expectAccessible(page);
  await doubt.getByRole("button", { name: "Confirm" }).click();
  await expect(doubt).toHaveCount(0);
  await page.getByText("Where this note stood").click();
  await expect(page.getByRole("list", { name: "Where this note stood, newest first" })).toContainText(
    `Confirmed by ${here.person.name}`,
  );
});

test("whoever settles one passage after the other in the report keeps the focus, and ends at what came of the last", async ({
  page,
  request,
}) => {
  const { here, notes } = await withNotes(page, request);
  await request.delete(`/api/annotations/${notes.lost}`, { headers: { authorization: `Bearer ${here.token}` } });
  await published(request, here);
  await page.goto(`${here.document.link}/revisions/2/report`);
  const confirm = page.getByRole("button", { name: "Confirm" });
  await expect(confirm).toHaveCount(2);
  await confirm.first().press("Enter");
  await expect(confirm).toHaveCount(1);
  await expect(confirm).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(confirm).toHaveCount(0);
  await expect(page.getByText("Settled", { exact: true }).last()).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Confirmed: this is the passage" })).toHaveCount(1);
});

test("a doubtful passage is settled by keyboard alone", async ({ page, request }) => {
  const { here, notes } = await withNotes(page, request);
  await published(request, here);
  await openDocument(page, `${here.document.link}?annotation=${notes.reworded}`);
  const doubt = page.getByRole("region", { name: "The words changed in revision 2" });
  const confirm = doubt.getByRole("button", { name: "Confirm" });
  for (let presses = 0; presses < 80; presses++) {
    if (await confirm.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(confirm).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(doubt).toHaveCount(0);
  await expect(marksOf(page, notes.reworded).first()).toContainText("twice in every year");
});

test("a passage is adjusted, a lost one is put on new words, another is given up", async ({ page, request }) => {
  const { here, notes } = await withNotes(page, request);
  await published(request, here);
  await openDocument(page, `${here.document.link}?annotation=${notes.adjusted}`);
  await page.getByRole("button", { name: "Adjust" }).click();
  const panel = page.getByRole("region", { name: "New passage" });
  await selectByMouse(page, "keep their logs", "eighteen months");
  await expect(panel).toContainText("keep their logs for eighteen months");
  await panel.getByRole("button", { name: "Use this selection" }).click();
  await expect(panel).toHaveCount(0);
  await expect(marksOf(page, notes.adjusted)).toHaveText("keep their logs for eighteen months");

  await openDocument(page, `${here.document.link}?annotation=${notes.lost}`);
  await expect(page.getByRole("region", { name: "These words are not in revision 2" })).toContainText("Visitors sign");
  await page.getByRole("button", { name: "Re-anchor" }).click();
  await selectByMouse(page, "names one person");
  await page.getByRole("region", { name: "New passage" }).getByRole("button", { name: "Use this selection" }).click();
  await expect(panel).toHaveCount(0);
  await expect(marksOf(page, notes.lost)).toHaveText("names one person");

  await openDocument(page, `${here.document.link}?annotation=${notes.reworded}`);
  await page.getByRole("button", { name: "Not the same passage" }).click();
  await expect(marksOf(page, notes.reworded)).toHaveCount(0);
  await expect(page.getByText("1 note without a passage here")).toBeVisible();

  await page.goto(`${here.document.link}/revisions/2/report`);
  const changed = page.getByRole("region", { name: "Words changed 2 settled" });
  await expect(changed).toContainText("keep their logs for eighteen months");
  await expect(changed).not.toContainText("eighteen months at least");
  await expect(changed).not.toContainText("twice in every year");
  await expect(page.getByRole("region", { name: "Words not found 1 settled" })).toContainText("names one person");
  await expectAccessible(page);
});

test("two revisions are compared in one text and side by side, and stepped through by keyboard", async ({
  page,
  request,
}) => {
  const heard = complaints(page);
  const { here } = await withNotes(page, request);
  await published(request, here);
  await page.goto(`${here.document.link}/compare`);
  await expect(page.locator("ins", { hasText: "twice" }).first()).toBeVisible();
  await expect(page.locator("del", { hasText: "once" }).first()).toBeVisible();
  await expect(page.getByRole("list", { name: "How much changed" })).toContainText("moved");
  await expect(page.getByText("Moved here from ¶4", { exact: true })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.locator("#change-1")).toBeFocused();
  await page.keyboard.press("n");
  await expect(page.locator("#change-2")).toBeFocused();
  await page.keyboard.press("p");
  await expect(page.locator("#change-1")).toBeFocused();
  await expectAccessible(page);
  await expectReflow(page);
  await page.getByRole("link", { name: "Side by side" }).click();
  await page.waitForURL(/view=side/);
  await expect(page.getByText("Revision 2 (edition 2)", { exact: true })).toBeVisible();
  await expect(page.locator("ins", { hasText: "eighteen" }).first()).toBeVisible();
  await expectAccessible(page);
  expect(heard).toEqual([]);
});

test("a comparison prints without needing its colours", async ({ page, request }) => {
  const { here } = await withNotes(page, request);
  await published(request, here);
  await page.goto(`${here.document.link}/compare`);
  await page.emulateMedia({ media: "print" });
  const styleOf = (selector: string, words: string) =>
    page
      .locator(selector, { hasText: words })
      .first()
      .evaluate((element) => {
        const { textDecorationLine, fontWeight } = getComputedStyle(element);
        return { textDecorationLine, isBold: Number(fontWeight) >= 600 };
      });
  expect(await styleOf("ins", "twice")).toEqual({ textDecorationLine: "underline", isBold: true });
  expect((await styleOf("del", "once")).textDecorationLine).toBe("line-through");
});

test("a redline leaves as a page of its own, and needs nothing from here", async ({ page, request }) => {
  const { here } = await withNotes(page, request);
  await published(request, here);
  const answer = await request.get(`/api/documents/${here.document.id}/redline?from=1&to=2`);
  expect(answer.headers()["content-type"]).toContain("text/html");
  await page.setContent(await answer.text());
  await expect(page.locator("ins", { hasText: "twice" }).first()).toBeVisible();
  expect(await page.locator("script, link[rel=stylesheet], img").count()).toBe(0);
});

test("a permalink opens something useful in every state", async ({ page, request, browser }) => {
  const { here, notes } = await withNotes(page, request);
  const secret = await annotated(request, here, "Providers keep their logs", { visibility: "private", body: "Secret" });
  await published(request, here);
  const stands = { exact: "every record that an office keeps", moved: "Drafts of letters are deleted" };
  for (const [name, words] of Object.entries(stands)) {
    await openDocument(page, `/annotations/${notes[name as keyof Notes]}`);
    await expect(page).toHaveURL(new RegExp(`${slugOf(here)}\\?annotation=`));
    await expect(marksOf(page, notes[name as keyof Notes]).first()).toContainText(words);
    await expect(marksOf(page, notes[name as keyof Notes]).first()).toBeInViewport();
  }
  await openDocument(page, `/annotations/${notes.reworded}`);
  await expect(page.getByRole("region", { name: "The words changed in revision 2" })).toBeVisible();
  await openDocument(page, `/annotations/${notes.lost}`);
  await page.getByRole("link", { name: "See where they stood in revision 1" }).click();
  await page.waitForURL(/\/revisions\/1\?annotation=/);
  await expect(marksOf(page, notes.lost).first()).toContainText("Visitors sign");
  await openDocument(page, `/annotations/${notes.deleted}`);
  await expect(page.getByText(`written by ${here.person.name} and deleted`)).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  await openDocument(elsewhere, new URL(`/annotations/${secret.id}`, page.url()).href);
  await expect(elsewhere.getByText("Secret")).toHaveCount(0);
  await expect(elsewhere.getByText("There is no note behind this link that you can see")).toBeVisible();
  await elsewhere.context().close();
});

test("whoever wrote on words that changed hears of it, and an old revision keeps its notes where they stood", async ({
  page,
  request,
  browser,
}) => {
  const { here } = await withNotes(page, request);
  const reader = await member(request, "Ben Ortiz");
  const other = await (await browser.newContext()).newPage();
  await signIn(other, reader, "/");
  const token = await tokenOf(other);
  const note = await annotated(request, { token, document: here.document }, "logs for twelve months");
  await published(request, here);
  await other.goto("/inbox");
  await expect(other.getByRole("main")).toContainText("Retention policy");
  await expectAccessible(other);
  await other.goto(`${here.document.link}/revisions/1`);
  await expect(marksOf(other, note.id).first()).toHaveText("logs for twelve months");
  await other.context().close();
});

test("a doubtful passage is settled by thumb @phone", async ({ page, request }) => {
  const { here, notes } = await withNotes(page, request);
  await published(request, here);
  await page.goto(`${here.document.link}?annotation=${notes.reworded}`);
  const doubt = page.getByRole("region", { name: "The words changed in revision 2" });
  await doubt.getByRole("button", { name: "Confirm" }).tap();
  await expect(doubt).toHaveCount(0);
  await page.goto(`${here.document.link}/compare`);
  await expect(page.locator("ins", { hasText: "twice" }).first()).toBeVisible();
  await expectAccessible(page);
});
