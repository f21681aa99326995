import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { answeredInWord, p, r, wordFile } from "../support/word-file.ts";
import { englishOn } from "./english-left.ts";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { member, signIn, tokenOf } from "./people.ts";
import { annotated, openDocument, POLICY, type Reading, reading } from "./reading.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Two people sign in, and copies are made by programs that have to start. */
test.describe.configure({ timeout: 60_000 });

type Discussed = Reading & { readonly answered: string };

/** A document with four threads of two people: one resolved, one coded, one private, one answered. */
async function discussed(page: Page, request: APIRequestContext): Promise<Discussed> {
  const here = await noted(page, request);
  const { token } = await another(page, "Ben Ortiz");
  const headers = { authorization: `Bearer ${token}` };
  const reply = { body: "Yes, without exception." };
  const replies = `/api/annotations/${here.answered}/replies`;
  expect((await request.post(replies, { headers, data: reply })).status()).toBe(201);
  const { id: settled } = await annotated(request, { ...here, token }, "two years", { body: "Settled long ago." });
  const status = await request.put(`/api/annotations/${settled}/status`, {
    headers: { authorization: `Bearer ${here.token}` },
    data: { status: "resolved" },
  });
  expect(status.status()).toBe(200);
  return here;
}

/** The three threads of the first of them. */
async function noted(page: Page, request: APIRequestContext): Promise<Discussed> {
  const here = await reading(page, request);
  const mine = (exact: string, more: object) => annotated(request, here, exact, more);
  const { id: answered } = await mine("every record", { body: "Really every one?", kind: "question" });
  await mine("Drafts are deleted", { body: "Why only a week?", codes: ["retention/drafts"], stance: "oppose" });
  await mine("decides", { body: "For my eyes alone.", visibility: "private" });
  return { ...here, answered };
}

/** Somebody else, with a token of their own. */
async function another(page: Page, name: string) {
  const context = await page.context().browser()?.newContext();
  const own = await context?.newPage();
  if (!own) throw new Error("the browser is gone");
  const person = await member(own.request, name);
  await signIn(own, person);
  const token = await tokenOf(own);
  return { page: own, token, person };
}

const copiesOf = ({ document }: Reading) => `${document.link}/copies`;
const counted = (page: Page) => page.getByRole("main").getByRole("status").first();
const takeIt = (page: Page) => page.getByRole("button", { name: "Take the copy" });
const own = (page: Page) => page.getByRole("checkbox", { name: /^With your notes that only you can see/ });
const format = (page: Page, name: RegExp) => page.getByRole("radio", { name });

async function openChoice(page: Page, here: Reading) {
  await page.goto(copiesOf(here));
  await expect(counted(page)).not.toBeEmpty();
  await page.getByText("Choose what goes in").click();
}

/** Takes the copy that is chosen, as a text. */
async function taken(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = page.waitForEvent("download");
  await takeIt(page).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const file = (name: string, content: string, mimeType = "application/octet-stream") => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

test("what goes in is chosen and counted", async ({ page, request }) => {
  const heard = complaints(page);
  const here = await discussed(page, request);
  await openChoice(page, here);
  await expect(counted(page)).toHaveText("3 of 4 threads with 1 reply");
  const whole = await page.getByRole("combobox", { name: "Passage" }).locator("option").allTextContents();
  expect(whole.map((each) => each.trim())).toEqual(["The whole text", "Data retention policy", "Scope", "Duties"]);

  const narrowed = async (choose: () => Promise<unknown>, words: string, undo: () => Promise<unknown>) => {
    await choose();
    await expect(counted(page)).toHaveText(words);
    await undo();
    await expect(counted(page)).toHaveText("3 of 4 threads with 1 reply");
  };
  const box = (group: string, name: string) =>
    page.getByRole("group", { name: group }).getByRole("checkbox", { name, exact: true });
  const ticked = (group: string, name: string, words: string) =>
    narrowed(
      () => box(group, name).check(),
      words,
      () => box(group, name).uncheck(),
    );
  const selected = (label: string, option: object | string, words: string) => {
    const list = page.getByRole("combobox", { name: label });
    return narrowed(
      () => list.selectOption(option),
      words,
      () => list.selectOption({ index: 0 }),
    );
  };
  await ticked("Kind", "Question", "1 of 4 threads with 1 reply");
  await ticked("Status", "Resolved", "1 of 4 threads with 0 replies");
  await ticked("Code", "retention/drafts", "1 of 4 threads with 0 replies");
  await ticked("Stance", "Opposes", "1 of 4 threads with 0 replies");
  await ticked("Yours", "Only threads that I began", "2 of 4 threads with 1 reply");
  await narrowed(
    () => own(page).check(),
    "4 of 4 threads with 1 reply",
    () => own(page).uncheck(),
  );
  await ticked("Code", "retention", "1 of 4 threads with 0 replies");
  await ticked("Replies", "Leave the replies out", "3 of 4 threads with 0 replies");
  await selected("Person", { label: "Ben Ortiz" }, "2 of 4 threads with 1 reply");
  // The only note there is private.
  await selected("Passage", { index: 3 }, "0 of 4 threads with 0 replies");
  const until = page.getByLabel("To", { exact: false }).and(page.locator("[type=date]"));
  await narrowed(
    () => until.fill("2020-01-01"),
    "0 of 4 threads with 0 replies",
    () => until.fill(""),
  );
  await expectAccessible(page);
  await expectReflow(page);
  expect(heard).toEqual([]);
});

test("an archive holds everything, and what was chosen waits for the next format", async ({ page, request }) => {
  const here = await discussed(page, request);
  await openChoice(page, here);
  const question = page.getByRole("group", { name: "Kind" }).getByRole("checkbox", { name: "Question" });
  await question.check();
  await expect(counted(page)).toHaveText("1 of 4 threads with 1 reply");
  await format(page, /^Archive/).check();
  const everything = "An archive holds everything of this document that you may see, also your private note.";
  await expect(page.getByText(everything)).toBeVisible();
  await expect(question).toBeHidden();
  await expect(own(page)).toBeHidden();
  await expect(counted(page)).toHaveText("4 of 4 threads with 1 reply");
  const downloading = page.waitForEvent("download");
  await takeIt(page).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.archive\.zip$/);
  await format(page, /^Table \(CSV\)/).check();
  await expect(question).toBeChecked();
  await expect(counted(page)).toHaveText("1 of 4 threads with 1 reply");
});

test("a copy is taken as it was chosen, found again after a reload, fetched and thrown away", async ({
  page,
  request,
}) => {
  const heard = complaints(page);
  const here = await discussed(page, request);
  await openChoice(page, here);
  await page.getByRole("combobox", { name: "Names" }).selectOption("pseudonyms");
  await page.getByRole("combobox", { name: "Order of the notes" }).selectOption("code");
  await format(page, /^Table \(CSV\)/).check();
  const copy = await taken(page);
  expect(copy.name).toMatch(/\.annotated\.[\d-]+\.csv$/);
  expect(copy.text).toContain("Really every one?");
  expect(copy.text).not.toContain("For my eyes alone.");
  expect(copy.text).not.toContain("Ben Ortiz");
  expect(copy.text.indexOf("Why only a week?")).toBeLessThan(copy.text.indexOf("Really every one?"));

  await page.reload();
  const prepared = page.getByRole("list", { name: "Your prepared copies" }).getByRole("listitem");
  await expect(prepared).toHaveCount(1);
  const again = page.waitForEvent("download");
  await prepared.getByRole("link", { name: copy.name }).click();
  expect(await readFile(await (await again).path(), "utf8")).toBe(copy.text);
  await expect(prepared).toContainText("Table (CSV)");
  await expect(prepared).toContainText("Pseudonyms for names · In the order of codes");
  await expect(prepared).toContainText("3 of 4 threads with 1 reply");
  await expectAccessible(page);
  await prepared.getByRole("button", { name: `Throw away ${copy.name}` }).click();
  await expect(page.getByRole("heading", { name: "Copies you had made" })).toHaveCount(0);
  expect(heard).toEqual([]);
});

test("private notes stay out of a copy unless they are asked for in the open", async ({ page, request }) => {
  const here = await discussed(page, request);
  await page.goto(copiesOf(here));
  await expect(own(page)).toHaveAccessibleName(/\(1\)/);
  await expect(own(page)).not.toBeChecked();
  await format(page, /^Markdown/).check();
  expect((await taken(page)).text).not.toContain("For my eyes alone.");
  await own(page).check();
  await expect(counted(page)).toHaveText("4 of 4 threads with 1 reply");
  const copy = await taken(page);
  expect(copy.text).toContain("For my eyes alone.");
  expect(copy.text).toContain("private_threads_included: 1");
  const prepared = page.getByRole("list", { name: "Your prepared copies" }).getByRole("listitem");
  await expect(prepared.first()).toContainText("With your private notes");
  await expect(prepared.last()).toContainText("All notes that every reader may see");

  await openDocument(page, here.document.link);
  await page.getByText("Export", { exact: true }).click();
  await expect(page.getByText("Your note that only you can see is left out of all but the archive.")).toBeVisible();
  const direct = await page.getByRole("link", { name: "Markdown" }).getAttribute("href");
  expect(await (await page.request.get(direct ?? "")).text()).not.toContain("For my eyes alone.");
});

test("the reader's filter comes along to where more is chosen, with scripts and without", async ({
  page,
  request,
  browser,
}) => {
  const heard = complaints(page);
  const here = await discussed(page, request);
  await openDocument(page, `${here.document.link}?kind=question&show=open`);
  await page.getByText("Filter (1)", { exact: true }).click();
  await page.getByRole("combobox", { name: "Person" }).selectOption({ label: "Ben Ortiz" });
  await page.keyboard.press("Escape");
  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("link", { name: "Choose what goes in, or bring a copy back" }).click();
  const address = page.url();
  const expectFilled = async (there: Page) => {
    const ticked = (name: string) => there.getByRole("checkbox", { name, exact: true });
    await expect(there.getByRole("combobox", { name: "Person" })).toBeVisible();
    await expect(there.getByRole("combobox", { name: "Person" }).locator("option:checked")).toHaveText("Ben Ortiz");
    for (const name of ["Question", "Open", "In progress"]) await expect(ticked(name), name).toBeChecked();
    for (const name of ["Note", "Resolved"]) await expect(ticked(name), name).not.toBeChecked();
  };
  await expectFilled(page);
  await expect(counted(page)).toHaveText("1 of 4 threads with 1 reply");
  await expectAccessible(page);
  // A field of one value alone, as "Mine" in the reader asks for it.
  await page.goto(`${copiesOf(here)}?mine=true`);
  await expect(page.getByRole("checkbox", { name: "Only threads that I began" })).toBeChecked();
  await expect(counted(page)).toHaveText("2 of 4 threads with 1 reply");

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(address);
  await expectFilled(plain);
  await expect(counted(plain)).toHaveText("1 of 3 threads with 1 reply");
  await format(plain, /^Markdown/).check();
  const { text } = await taken(plain);
  expect(text).toContain("Really every one?");
  expect(text).not.toContain("Why only a week?");
  expect(heard).toEqual([]);
});

test("where copies come back is found at once", async ({ page, request }) => {
  const here = await noted(page, request);
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(copiesOf(here));
    const way = page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Bring a copy back" });
    await expect(way).toBeInViewport();
    await way.click();
    await expect(page.getByRole("heading", { name: "Bring a copy back" })).toBeInViewport();
  }
});

test.describe("whoever is signed out", () => {
  test("takes a copy in which no private note is", async ({ page, request, browser }) => {
    const here = await discussed(page, request);
    const stranger = await (await browser.newContext()).newPage();
    const heard = complaints(stranger);
    await stranger.goto(copiesOf(here));
    await expect(counted(stranger)).toHaveText("3 of 3 threads with 1 reply");
    await expect(stranger.getByRole("heading", { name: "Bring a copy back" })).toHaveCount(0);
    for (const name of [/^Web Annotations/, /^Markdown/, /^Table \(CSV\)/]) {
      await format(stranger, name).check();
      const { text } = await taken(stranger);
      expect(text).toContain("Really every one?");
      expect(text).not.toContain("For my eyes alone.");
    }
    const archive = await stranger.request.get(`/api/documents/${here.document.id}/export?format=archive`);
    expect(archive.status()).toBe(200);
    await expectAccessible(stranger);
    expect(heard).toEqual([]);
  });

  test("and without scripts sends the plain form, with every choice", async ({ page, request, browser }) => {
    const here = await discussed(page, request);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(copiesOf(here));
    await expect(counted(plain)).toHaveText("3 of 3 threads with 1 reply");
    await format(plain, /^Markdown/).check();
    await plain.getByText("Choose what goes in").click();
    await plain.getByRole("group", { name: "Kind" }).getByRole("checkbox", { name: "Question" }).check();
    await plain.getByRole("combobox", { name: "Names" }).selectOption("pseudonyms");
    const { name, text } = await taken(plain);
    expect(name).toMatch(/\.md$/);
    expect(text).toContain("Really every one?");
    expect(text).not.toContain("Why only a week?");
    expect(text).not.toContain("Ben Ortiz");
  });
});

test("a choice that an archive cannot keep to is refused in words where it was made, and can be changed, without scripts", async ({
  page,
  request,
  browser,
}) => {
  const here = await discussed(page, request);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(copiesOf(here));
  await plain.getByText("Choose what goes in").click();
  const question = plain.getByRole("group", { name: "Kind" }).getByRole("checkbox", { name: "Question" });
  await question.check();
  await format(plain, /^Archive/).check();
  await takeIt(plain).click();
  const alert = plain.getByRole("alert");
  await expect(alert.getByRole("link")).toHaveText(
    "Kind must be left out: an archive holds everything that you may see.",
  );
  await expect(question).toBeChecked();
  await expect(question).toBeVisible();
  await expect(format(plain, /^Archive/)).toBeChecked();

  await format(plain, /^Markdown/).check();
  expect((await taken(plain)).text).not.toContain("Why only a week?");
  await format(plain, /^Archive/).check();
  await question.uncheck();
  const downloading = plain.waitForEvent("download");
  await takeIt(plain).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.archive\.zip$/);
});

test("without scripts the notes are put on the original file", async ({ page, request, browser }) => {
  const person = await member(request);
  await signIn(page, person);
  const headers = { authorization: `Bearer ${await tokenOf(page)}` };
  const original = { name: "levies.docx", mimeType: DOCX, buffer: Buffer.from(wordFile(p(r("The levy rises.")))) };
  const imported = await request.post("/api/documents", { headers, multipart: { file: original } });
  expect(imported.status()).toBe(201);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${(await imported.json()).link}/copies`);
  await format(plain, /^The original Word file/).check();
  const { name } = await taken(plain);
  expect(name).toMatch(/\.original-annotated\.[\d-]+\.docx$/);
});

test("in French nothing English is left, in Arabic the page runs from right to left, and a copy is counted and taken", async ({
  page,
  request,
}) => {
  const heard = complaints(page);
  const here = await discussed(page, request);
  await page.goto("/language/fr");
  for (const address of ["/import", "/import/archive", copiesOf(here)]) {
    await page.goto(address);
    expect(await englishOn(page), address).toEqual([]);
  }
  await expect(counted(page)).toHaveText("3 fils sur 4, avec 1 réponse");
  for (const each of await page.locator("main summary").all()) await each.click();
  expect(await englishOn(page)).toEqual([]);

  await page.goto("/language/ar");
  await page.goto(copiesOf(here));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(counted(page)).toHaveText("3 من 4 نقاشات، مع رد واحد");
  await page.locator("main summary").first().click();
  await expectAccessible(page);
  await expectReflow(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "أخذ النسخة" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.html$/);
  expect(heard).toEqual([]);
});

const pick = (page: Page) => page.getByLabel("Choose a file, or drop one here");
const look = (page: Page) => page.getByRole("button", { name: /^(See what it brings|Look again)$/ });
const summary = (page: Page, name: string) => page.getByRole("region", { name });

test("a table that was answered elsewhere is looked at, brought in, and brings nothing the second time", async ({
  page,
  request,
}) => {
  const heard = complaints(page);
  const here = await discussed(page, request);
  const table = await (await page.request.get(`/api/documents/${here.document.id}/export?format=csv`)).text();
  const [header = ""] = table.replace(/^\ufeff/, "").split("\r\n");
  const answer = { thread_id: here.answered, body: "So we read it in Geneva.", author_name: "Jane Roe", kind: "reply" };
  const cells = header.split(",").map((column) => answer[column as keyof typeof answer] ?? "");
  const answeredTable = file("answered.csv", `${table}${cells.join(",")}\r\n`, "text/csv");

  await page.goto(copiesOf(here));
  await pick(page).setInputFiles(answeredTable);
  await look(page).click();
  const preview = summary(page, "What the copy brings");
  await expect(preview).toBeFocused();
  await expect(preview).toContainText("1 new reply");
  await expect(preview).toContainText("2 threads already here");
  const changes = preview.getByRole("list", { name: "One by one" });
  await expect(changes).toContainText(/Question by .?Ana Lindqvist.? on ¶\d+/);
  await expect(changes).toContainText(/Jane Roe.*New reply.*So we read it in Geneva\./);
  await expectAccessible(page);
  const before = await page.request.get(`/api/annotations/${here.answered}`);
  expect((await before.json()).replies).toHaveLength(1);

  await preview.getByRole("button", { name: "Bring it in" }).click();
  const done = summary(page, "The copy is back");
  await expect(done).toBeFocused();
  await done.getByRole("link", { name: "Open the thread" }).click();
  await page.getByRole("combobox", { name: "Show notes" }).waitFor();
  const thread = page.getByRole("article", { name: /Question on/ });
  await expect(thread).toContainText("So we read it in Geneva.");
  await expect(thread).toContainText("Jane Roe");
  await expect(thread).toContainText("Ana Lindqvist");

  await page.goto(copiesOf(here));
  await pick(page).setInputFiles(answeredTable);
  await look(page).click();
  await expect(preview).toContainText("There is nothing new in this file: its 3 threads are here already.");
  await expect(preview.getByRole("button", { name: /^Bring/ })).toHaveCount(0);
  await preview.getByRole("link", { name: "Back to the document" }).click();
  await page.getByRole("combobox", { name: "Show notes" }).waitFor();
  expect(heard).toEqual([]);
});

test("a Word copy comes back as it went, and brings nothing; answered in Word, its formatting is looked at first", async ({
  page,
  request,
}) => {
  const here = await noted(page, request);
  await page.goto(copiesOf(here));
  await format(page, /^Word document/).check();
  const downloading = page.waitForEvent("download");
  await takeIt(page).click();
  const download = await downloading;
  const [name, copy] = [download.suggestedFilename(), await readFile(await download.path())];
  await pick(page).setInputFiles({ ...file(name, ""), buffer: copy });
  await look(page).click();
  const preview = summary(page, "What the copy brings");
  await expect(preview).toContainText("nothing new in this file: its 2 threads are here already");
  await expect(page.getByRole("button", { name: /^Bring/ })).toHaveCount(0);

  const answer = `${r("Every one, ")}${r("without", "<w:b/>")}${r(" * exception.")}`;
  await pick(page).setInputFiles({
    ...file(`answered-${name}`, ""),
    buffer: Buffer.from(answeredInWord(copy, answer)),
  });
  await look(page).click();
  const changes = preview.getByRole("list", { name: "One by one" });
  await expect(changes.locator("strong", { hasText: "without" })).toBeVisible();
  await expect(changes).toContainText("Every one, without * exception.");
  await expect(changes).toContainText("Open → Resolved");
  await expectAccessible(page);
  await expectReflow(page);
});

test("what is no copy is refused in words that help, and nothing comes in", async ({ page, request }) => {
  const here = await noted(page, request);
  await page.goto(copiesOf(here));
  await look(page).click();
  await expect(page.getByRole("alert").first()).toContainText("must be chosen first");
  const wrong = [
    file("words.txt", "Just words, no comments.", "text/plain"),
    file("broken.jsonld", '{"type": "AnnotationCollection", "first": '),
    file("bomb.docx", "PK\u0003\u0004 and then nothing that is a zip"),
    file("copy.pdf", "%PDF-1.7\n%%EOF"),
    file("page.html", "<script>alert(1)</script><p>Words.</p>", "text/html"),
  ];
  for (const each of wrong) {
    await pick(page).setInputFiles(each);
    await look(page).click();
    await expect(page.getByRole("alert").first(), each.name).toBeVisible();
    await expect(page.getByRole("alert").first(), each.name).not.toContainText("must be chosen first");
    await expect(page.getByRole("alert").first(), each.name).not.toContainText(/internal|Error:|at \//);
    await expect(summary(page, "What the copy brings")).toHaveCount(0);
  }
  await expectAccessible(page);
});

test("all of it works by keyboard alone", async ({ page, request }) => {
  const here = await noted(page, request);
  await page.goto(copiesOf(here));
  await expect(counted(page)).not.toBeEmpty();
  await format(page, /^Web page/).focus();
  while (!(await format(page, /^Table \(CSV\)/).isChecked())) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(own(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Passage" })).toBeVisible();
  const question = page.getByRole("group", { name: "Kind" }).getByRole("checkbox", { name: "Question" });
  for (let presses = 0; presses < 20 && !(await isFocused(question)); presses++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(counted(page)).toHaveText("1 of 3 threads with 0 replies");
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
});

const isFocused = (locator: ReturnType<Page["getByRole"]>) =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

test("@phone a copy is chosen and taken on a phone", async ({ page, request }) => {
  const heard = complaints(page);
  const here = await noted(page, request);
  await openChoice(page, here);
  await page.getByRole("group", { name: "Kind" }).getByRole("checkbox", { name: "Question" }).check();
  await expect(counted(page)).toHaveText("1 of 3 threads with 0 replies");
  await format(page, /^Markdown/).check();
  expect((await taken(page)).text).toContain("Really every one?");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Copies you had made" })).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  expect(heard).toEqual([]);
});

test("a document without notes is copied too", async ({ page, request }) => {
  const here = await reading(page, request, POLICY);
  await page.goto(copiesOf(here));
  await expect(counted(page)).toHaveText("0 of 0 threads with 0 replies");
  await expectReflow(page);
});
