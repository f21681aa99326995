import { expect, test } from "@playwright/test";
import { complaints, expectAccessible } from "./everyone.ts";
import { fillSignIn, member } from "./people.ts";
import { annotated, boxOf, marksOf, openDocument, paragraph, reading, selectByMouse } from "./reading.ts";

test("words selected by mouse become a note that is there after a reload", async ({ page, request }) => {
  const heard = complaints(page);
  const { document } = await reading(page, request);
  await selectByMouse(page, "It does not cover drafts.");
  const toolbar = page.getByRole("toolbar", { name: "Annotate the selected words" });
  await toolbar.getByRole("button", { name: "Note" }).click();
  const composer = page.getByRole("form", { name: "New note on ¶3" });
  await expect(composer.getByRole("blockquote")).toHaveText("It does not cover drafts.");
  await expect(page.locator("mark[data-kinds=pending]")).toHaveText("It does not cover drafts.");
  await expect(composer.getByRole("textbox", { name: "Note text" })).toBeFocused();
  await page.keyboard.type("Why *not*?");
  await composer.getByRole("button", { name: "Post for everyone" }).click();

  const card = page.getByRole("article", { name: /Note on ¶3/ });
  await expect(card.getByText("not", { exact: true })).toHaveCSS("font-style", "italic");
  await expect(page.locator("#text mark")).toHaveText("It does not cover drafts.");
  await expectAccessible(page);
  await page.reload();
  await expect(page.locator("#text mark")).toHaveText("It does not cover drafts.");
  await page.locator("#text mark").click();
  await expect(card).toContainText("Why not?");

  const answer = await page.request.get(`/api/documents/${document.id}/annotations`);
  const [thread] = (await answer.json()).items;
  expect(thread).toMatchObject({
    kind: "note",
    visibility: "public",
    placement: { quote: "It does not cover drafts." },
  });
  expect(heard).toEqual([]);
});

test("a selection over formatting is highlighted exactly, for one's own eyes", async ({ page, request }) => {
  const { document } = await reading(page, request);
  await selectByMouse(page, "auditor reports once a");
  await page.keyboard.press("h");
  const composer = page.getByRole("form", { name: /New highlight/ });
  await composer.getByRole("radio", { name: "Only me" }).check();
  await composer.getByRole("button", { name: "Save for only me" }).click();
  await expect(page.getByRole("article", { name: /Highlight on/ })).toContainText("Only me");
  await expect(page.locator("#text mark")).toHaveText("auditor reports once a");
  await expect(page.locator("#text mark strong")).toHaveText("auditor");
  const signedOut = await request.get(`/api/documents/${document.id}/annotations`);
  expect((await signedOut.json()).items).toEqual([]);
});

test("a selection across paragraphs is one annotation with a mark in each", async ({ page, request }) => {
  const { document } = await reading(page, request);
  await selectByMouse(page, "read by its owner", "Keep nothing");
  await page.getByRole("toolbar").getByRole("button", { name: "Note" }).click();
  await page.getByRole("textbox", { name: "Note text" }).fill("Both");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: /Note on ¶5/ })).toContainText("Both");
  await expect(page.locator("#text mark")).toHaveText(["read by its owner and by the auditor.", "Keep nothing"]);
  const answer = await page.request.get(`/api/documents/${document.id}/annotations`);
  const [thread] = (await answer.json()).items;
  expect(thread.placement.quote).toBe("read by its owner and by the auditor.\n\nKeep nothing");
});

test("a paragraph is annotated and narrowed to a sentence by keyboard alone", async ({ page, request }) => {
  await reading(page, request);
  const block = paragraph(page, 3);
  await block.getByRole("link", { name: "¶3, link to this paragraph" }).focus();
  while (
    !(await block.getByRole("button", { name: "Annotate ¶3" }).evaluate((each) => each === document.activeElement))
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  const composer = page.getByRole("form", { name: "New note on ¶3" });
  await expect(composer.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("Only this sentence.");

  const narrow = composer.getByText("Narrow to sentences");
  for (let tabs = 0; tabs < 12 && !(await narrow.evaluate((each) => each === document.activeElement)); tabs++) {
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(composer.getByRole("checkbox", { name: "This policy covers every record." })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(composer.getByRole("checkbox", { name: /^Drafts are deleted/ })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.locator("mark[data-kinds=pending]")).toHaveText("It does not cover drafts.");
  await composer.getByRole("textbox").focus();
  await page.keyboard.press("Control+Enter");

  await expect(page.getByRole("article", { name: /Note on ¶3/ })).toBeFocused();
  await expect(page.locator("#text mark")).toHaveText("It does not cover drafts.");
  await page.keyboard.press("Escape");
  await expect(block.getByRole("button", { name: "Annotate ¶3" })).toBeFocused();
  await block.getByRole("button", { name: "1 note on ¶3" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: /Note on ¶3/ })).toBeFocused();
});

test("overlapping and nested highlights are all reached from the smallest", async ({ page, request }) => {
  const here = await reading(page, request);
  const large = await annotated(request, here, "This policy covers every record. It does not cover drafts.");
  const middle = await annotated(request, here, "every record. It does not", { kind: "question" });
  const small = await annotated(request, here, "every record", { kind: "highlight", body: "" });
  await openDocument(page, here.document.link);

  const deepest = page.locator(`mark[data-ids="${small.id} ${middle.id} ${large.id}"]`);
  await expect(deepest).toHaveText("every record");
  await expect(page.locator("#text mark")).toHaveText([
    "This policy covers ",
    "every record",
    ". It does not",
    " cover drafts.",
  ]);
  await deepest.click();
  const card = page.getByRole("article", { name: /Highlight on ¶3/ });
  await expect(card).toBeVisible();
  await expect(marksOf(page, small.id)).toHaveAttribute("data-active", "");
  await card.getByText("2 more on these words").click();
  await card.getByRole("button", { name: /This policy covers/ }).click();
  await expect(page.getByRole("article", { name: /Note on ¶3/ })).toBeFocused();
  await expect(marksOf(page, large.id).first()).toHaveAttribute("data-active", "");
});

test("posting asks to sign in and keeps the draft, ready to post", async ({ page, request, browser }) => {
  const { document } = await reading(page, request);
  const person = await member(request, "Ben Abara");
  const visitor = await browser.newPage();
  await openDocument(visitor, new URL(document.link, page.url()).href);
  await selectByMouse(visitor, "Records are kept for two years");
  await visitor.getByRole("toolbar").getByRole("button", { name: "Question" }).click();
  await visitor.getByRole("textbox", { name: "Question text" }).fill("Why two?");
  await visitor.getByRole("button", { name: "Post for everyone" }).click();
  await visitor.waitForURL(/\/sign-in\?next=/);
  await fillSignIn(visitor, person);

  const composer = visitor.getByRole("form", { name: /New question on/ });
  await expect(composer.getByRole("textbox", { name: "Question text" })).toHaveValue("Why two?");
  await expect(composer).toContainText("Draft restored");
  await expect(visitor.locator("mark[data-kinds=pending]")).toHaveText("Records are kept for two years");
  expect(new URL(visitor.url()).search).toBe("");
  await composer.getByRole("button", { name: "Post for everyone" }).click();
  await expect(visitor.getByRole("article", { name: /Question on/ })).toContainText("Ben Abara");
  await visitor.close();
});

test("a draft survives a reload and a dead network, and is posted once", async ({ page, request }) => {
  const { document } = await reading(page, request);
  await paragraph(page, 3).hover();
  await page.getByRole("button", { name: "Annotate ¶3" }).click();
  await page.getByRole("textbox", { name: "Note text" }).fill("Half a thought");
  await page.reload();
  await page.getByRole("button", { name: "Drafts (1)" }).click();
  await page.getByRole("button", { name: "Note on ¶3: Half a thought" }).click();
  const composer = page.getByRole("form", { name: "New note on ¶3" });
  await expect(composer).toContainText("Draft restored");

  let isDead = true;
  await page.route("**/api/documents/*/annotations", async (route) => {
    if (!isDead || route.request().method() !== "POST") return route.continue();
    // The server has it, but the answer never arrives.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await composer.getByRole("button", { name: "Post for everyone" }).click();
  await expect(composer.getByRole("alert")).toContainText("Not saved. Nothing you typed is lost.");
  isDead = false;
  await composer.getByRole("button", { name: "Try again: Post for everyone" }).click();
  await expect(page.getByRole("article", { name: /Note on ¶3/ })).toContainText("Half a thought");
  const answer = await page.request.get(`/api/documents/${document.id}/annotations`);
  expect((await answer.json()).total).toBe(1);
});

test("a note on the whole document stands at the top", async ({ page, request }) => {
  await reading(page, request);
  await page.getByRole("button", { name: "Note on the document" }).click();
  await page.getByRole("textbox", { name: "Note text" }).fill("All in all, fair.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: "Note on the whole document" })).toContainText("All in all, fair.");
  await expect(page.locator("#text mark")).toHaveCount(0);
});

test("the composer breaks no rule of accessibility", async ({ page, request }) => {
  await reading(page, request);
  await page.getByRole("button", { name: "Annotate ¶3" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Narrow to sentences").click();
  await expectAccessible(page);
});

test("an empty note is refused with words, and can be cancelled", async ({ page, request }) => {
  await reading(page, request);
  await page.getByRole("button", { name: "Annotate ¶2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Post for everyone" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Write something first" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("form", { name: /New note/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Annotate ¶2" })).toBeFocused();
});

test("a thumb annotates a paragraph and finds its note again @phone", async ({ page, request }) => {
  await reading(page, request);
  await page.getByRole("button", { name: "Annotate ¶3" }).tap();
  const sheet = page.getByRole("region", { name: "Notes sheet" });
  await sheet.getByRole("textbox", { name: "Note text" }).fill("From the tram.");
  await sheet.getByRole("button", { name: "Post for everyone" }).tap();
  await expect(sheet.getByRole("article", { name: /Note on ¶3/ })).toContainText("From the tram.");
  await expectAccessible(page);
  await sheet.getByRole("button", { name: /^Close Note on/ }).tap();
  await page.locator("#text mark").first().tap();
  await expect(sheet.getByRole("article", { name: /Note on ¶3/ })).toBeVisible();
  await expect(page.locator("#text mark").first()).toBeInViewport();
});

test("words selected by touch raise a bar that does not cover them @phone", async ({ page, request }) => {
  await reading(page, request);
  await page.evaluate(() => {
    const words = document.querySelector('.block[data-ordinal="3"] [data-text]')?.firstChild;
    if (!words) throw new Error("no words");
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(words, 11);
    window.getSelection()?.addRange(range);
  });
  const bar = page.getByRole("toolbar", { name: "Annotate the selected words" });
  await expect(bar).toBeVisible();
  await expect(page.getByRole("button", { name: /^Notes \(/ })).toBeHidden();
  const [barBox, words] = await Promise.all([bar.boundingBox(), boxOf(page, "This policy")]);
  expect(words.last.bottom).toBeLessThan(barBox?.y ?? 0);
  await bar.getByRole("button", { name: "Highlight" }).tap();
  await page.getByRole("button", { name: "Post for everyone" }).tap();
  await expect(page.locator("#text mark")).toHaveText("This policy");
});
