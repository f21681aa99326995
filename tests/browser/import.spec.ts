import { expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { fillSignIn, member, signIn } from "./people.ts";

const MARKDOWN = `# Levies

The levy rises in May. Nobody likes the levy.

## Records

1. Providers keep records for a year.
2. The office may ask for them.
`;

const HTML = `<!doctype html><html lang="fr"><head><title>Note</title></head><body>
<h1>Note de position</h1><p onclick="alert(1)">Le texte <b>important</b>.</p><script>alert(1)</script></body></html>`;

const paste = (page: Page) => page.getByRole("textbox", { name: "Or paste the text" });
const send = (page: Page) => page.getByRole("button", { name: "Import", exact: true }).click();

async function onImportPage(page: Page) {
  await signIn(page, await member(page.request), "/import");
}

/** The document the page has gone to, as the API tells it. */
async function documentOn(page: Page) {
  await page.waitForURL(/\/documents\/[^/]+$/);
  const slug = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.get(`/api/documents/${slug}`);
  expect(answer.status()).toBe(200);
  return answer.json();
}

test("pasted Markdown becomes a document with its structure and what was said about it", async ({ page }) => {
  const heard = complaints(page);
  await onImportPage(page);
  await paste(page).fill(MARKDOWN);
  await expect(page.getByRole("combobox", { name: "Format" })).toContainText("Guessed: Markdown");
  await page.getByLabel("Title").fill("The levies paper");
  await page.getByLabel("Issued by").fill("Ministry of Levies\nOffice of Records");
  await page.getByLabel("Date").fill("2018-08");
  await page.getByLabel("Source address").fill("https://example.org/levies");
  await send(page);
  const document = await documentOn(page);
  expect(document).toMatchObject({
    title: "The levies paper",
    issuingBodies: ["Ministry of Levies", "Office of Records"],
    adoptedOn: "2018-08",
    sourceAddress: "https://example.org/levies",
    visibility: "public",
  });
  const headings = document.blocks.filter((block: { kind: string }) => block.kind === "heading");
  expect(headings.map((block: { text: string }) => block.text)).toEqual(["Levies", "Records"]);
  await expect(page.getByText("“The levies paper” is in the library.")).toBeVisible();
  expect(heard).toEqual([]);
});

test("an HTML file becomes blocks; its scripts and handlers are gone", async ({ page }) => {
  await onImportPage(page);
  await page
    .getByLabel(/Choose a file/)
    .setInputFiles({ name: "note.html", mimeType: "text/html", buffer: Buffer.from(HTML) });
  await expect(page.getByText("note.html")).toBeVisible();
  await page.getByLabel("Only me").check();
  await send(page);
  const document = await documentOn(page);
  expect(document).toMatchObject({ language: "fr", visibility: "private" });
  expect(document.revision.sourceFormat).toBe("html");
  const words = document.blocks.map((block: { text: string }) => block.text).join("\n");
  expect(words).toContain("Le texte important.");
  expect(words).not.toContain("alert");
});

test("plain text is taken as plain text when the person says so", async ({ page }) => {
  await onImportPage(page);
  await paste(page).fill("# 1 is not a heading here\n\nJust words.");
  await page.getByRole("combobox", { name: "Format" }).selectOption("Plain text");
  await send(page);
  const document = await documentOn(page);
  expect(document.revision.sourceFormat).toBe("text");
  expect(document.blocks.some((block: { text: string }) => block.text.includes("# 1 is not a heading"))).toBe(true);
});

test("bad input is named field by field, and nothing typed is lost", async ({ page }) => {
  await onImportPage(page);
  await paste(page).fill(MARKDOWN);
  await page.getByLabel("Date").fill("last summer");
  await page.getByLabel("Source address").fill("example.org");
  await send(page);
  const summary = page.getByRole("alert").filter({ hasText: "Some fields need attention" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: /^Date must be/ }).click();
  await expect(page.getByLabel("Date")).toBeFocused();
  await expect(page.getByLabel("Date")).toHaveAttribute("aria-invalid", "true");
  await expect(paste(page)).toHaveValue(MARKDOWN);
  await expectAccessible(page);

  await page.getByLabel("Date").fill("2018");
  await page.getByLabel("Source address").fill("");
  await send(page);
  expect(await documentOn(page)).toMatchObject({ title: "Levies", adoptedOn: "2018" });
});

test("a file that no reader reads is refused with a way out", async ({ page }) => {
  await onImportPage(page);
  const buffer = Buffer.from("{\\rtf1\\ansi The levy rises.}");
  await page.getByLabel(/Choose a file/).setInputFiles({ name: "statement.rtf", mimeType: "application/rtf", buffer });
  await send(page);
  await expect(page.getByRole("alert").filter({ hasText: "This is a Rich Text file" })).toBeFocused();
  await expect(page.getByText("statement.rtf")).toBeVisible();
});

test("what is typed before signing in is there after it", async ({ page }) => {
  const person = await member(page.request);
  await page.goto("/import");
  await paste(page).fill(MARKDOWN);
  await page.getByLabel("Title").fill("Kept through sign-in");
  await page.getByRole("link", { name: "Sign in to import" }).click();
  await fillSignIn(page, person);
  await page.waitForURL("**/import");
  await expect(page.getByLabel("Title")).toHaveValue("Kept through sign-in");
  await expect(paste(page)).toHaveValue(MARKDOWN);
  await send(page);
  expect(await documentOn(page)).toMatchObject({ title: "Kept through sign-in" });
});

test("a network that is away loses nothing, and sending again makes one document", async ({ page }) => {
  await onImportPage(page);
  await page.getByLabel("Title").fill(`Once ${Date.now()}`);
  await paste(page).fill(MARKDOWN);
  // The first answer is lost after the server has taken the document.
  await page.route(
    "**/api/documents",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await send(page);
  await expect(page.getByRole("alert").filter({ hasText: "Nothing you typed is lost" })).toBeFocused();
  await send(page);
  const { title } = await documentOn(page);
  const { items } = await (await page.request.get("/api/documents")).json();
  expect(items.filter((item: { title: string }) => item.title === title)).toHaveLength(1);
});

test("a document can be imported by keyboard alone", async ({ page }) => {
  await onImportPage(page);
  await page.getByLabel(/Choose a file/).focus();
  await page.keyboard.press("Tab");
  await expect(paste(page)).toBeFocused();
  await page.keyboard.type("The levy rises.");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Format" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  expect(await documentOn(page)).toMatchObject({ title: "By keyboard" });
});

test("restoring an archive is for administrators, which others are told", async ({ page }) => {
  await page.goto("/import/archive");
  await expect(page.getByText("Only administrators may do this.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in", exact: true }).last()).toHaveAttribute(
    "href",
    /next=%2Fimport%2Farchive/,
  );
  // The first account of a site is its administrator's.
  await member(page.request);
  await onImportPage(page);
  await expect(page.getByRole("link", { name: "Restore an archive" })).toHaveCount(0);
  await page.goto("/import/archive");
  await expect(page.getByRole("button", { name: "Restore" })).toHaveCount(0);
  await expectAccessible(page);
});

test("the import page breaks no rule of accessibility and reflows", async ({ page }) => {
  await page.goto("/import");
  await expectAccessible(page);
  await expectReflow(page);
  await onImportPage(page);
  await expectAccessible(page);
});
