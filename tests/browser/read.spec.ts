import { expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { member, signIn } from "./people.ts";
import { annotated, openDocument, POLICY, paragraph, reading } from "./reading.ts";

test("a document stands with its structure, its numbers and its outline", async ({ page, request }) => {
  const heard = complaints(page);
  await reading(page, request);
  await expect(page).toHaveTitle(/Data retention policy/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data retention policy");
  await expect(page.locator("#text").getByRole("heading", { level: 2 })).toHaveText(["Scope", "Duties"]);
  await expect(page.getByRole("columnheader")).toHaveCount(2);
  await expect(page.locator("#text blockquote")).toContainText("Keep nothing");
  await expect(page.locator("#text").getByText("1.", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "council" })).toHaveAttribute("href", "https://example.org/council");

  const outline = page.getByRole("navigation", { name: "Outline" });
  await outline.getByRole("link", { name: "Duties" }).click();
  await expect(page).toHaveURL(/#b-/);
  await expect(page.locator(".block:target")).toContainText("Duties");

  await page.getByRole("link", { name: "¶4, link to this paragraph" }).click();
  await expect(page).toHaveURL(new RegExp(`#${await paragraph(page, 4).getAttribute("id")}$`));
  expect(heard).toEqual([]);
});

test("a footnote and its mark lead to each other", async ({ page, request }) => {
  await reading(page, request);
  await page.locator("[role=doc-noteref]").click();
  await expect(page.locator("li:target")).toContainText("Counted from the last change.");
  await page.locator("[role=doc-backlink]").click();
  await expect(page.locator("[role=doc-noteref]")).toBeInViewport();
});

test("highlights are in the page before any script runs, and scripts leave it as it is", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record. It does not cover");
  const markup = await (await page.request.get(here.document.link)).text();
  expect(markup).toContain(`data-ids="${id}"`);
  // The text crosses the wire once: as markup, and not again as data.
  expect(markup.split("It does not cover").length - 1).toBe(1);
  expect(markup).not.toMatch(/<[^>]+ style=/);

  const heard = complaints(page);
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      document.querySelector("#text mark")?.setAttribute("data-sent", "");
    });
  });
  await openDocument(page, here.document.link);
  await expect(page.locator("#text mark[data-sent]")).toHaveText("every record. It does not cover");
  expect(heard).toEqual([]);
});

test("the text is there again on the way back from another page", async ({ page, request }) => {
  const { document } = await reading(page, request);
  await page.getByRole("banner").getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Import");
  await page.goBack();
  await expect(page).toHaveURL(document.link);
  await expect(page.locator("#text")).toContainText("Keep nothing that nobody needs.");
  await page.goForward();
  await page.goBack();
  await expect(page.locator("#text")).toContainText("Keep nothing that nobody needs.");
});

/** Addresses behind which there is nothing. */
const NOWHERE = [
  "/documents/no-such-document",
  "/documents/no-such-document/notes",
  "/documents/no-such-document/copies",
  "/documents/no-such-document/revisions",
  "/documents/no-such-document/compare",
  "/documents/statement-on-encryption/revisions/99",
  "/documents/statement-on-encryption/revisions/none",
  "/documents/statement-on-encryption/revisions/99/report",
  "/documents/statement-on-encryption/compare?from=none",
  "/documents/statement-on-encryption/notes?after=none",
  "/nothing/here",
];

const nothing = (page: Page) => page.getByRole("heading", { level: 1, name: "There is nothing here that you can see" });

test("what one may not see does not exist", async ({ page, request }) => {
  const heard = complaints(page);
  const { document } = await reading(page, request);
  const answer = await page.goto("/documents/no-such-document");
  expect(answer?.status()).toBe(404);
  await expect(nothing(page)).toBeVisible();
  await expect(page).toHaveTitle("Not found · Glossator");
  await page.getByRole("main").getByRole("link", { name: "library" }).click();
  await expect(page).toHaveURL("/");
  // The next answer on the same connection is one to what there is.
  expect((await page.goto(document.link))?.status()).toBe(200);
  expect(heard).toEqual([]);
});

test("the reading page breaks no rule of accessibility and reflows", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record", { kind: "question" });
  await annotated(request, here, "Records are kept for two years", { kind: "highlight", body: "" });
  await openDocument(page, here.document.link);
  await expectAccessible(page);
  await expectReflow(page);
});

test("a phone shows the text without scrolling sideways @phone", async ({ page, request }) => {
  const here = await reading(page, request);
  await annotated(request, here, "every record");
  await openDocument(page, here.document.link);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Outline" }).click();
  await page.getByRole("navigation", { name: "Outline" }).getByRole("link", { name: "Duties" }).click();
  await expect(page.getByRole("navigation", { name: "Outline" })).toBeHidden();
  await expect(page.locator(".block:target")).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what is not there is said to be missing, to anybody", async ({ page, browser, request }) => {
    for (const address of NOWHERE) {
      expect((await page.goto(address))?.status(), address).toBe(404);
      await expect(nothing(page), address).toBeVisible();
    }
    const scripted = await browser.newContext({ javaScriptEnabled: true });
    const person = await member(request);
    await signIn(await scripted.newPage(), person);
    const signedIn = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await scripted.storageState(),
    });
    const theirs = await signedIn.newPage();
    expect((await theirs.goto("/documents/no-such-document"))?.status()).toBe(404);
    await expect(nothing(theirs)).toBeVisible();
    await expect(theirs.getByRole("banner")).toContainText(person.name);
  });

  test("the samples can be read with their highlights, their outline and a copy of their notes", async ({ page }) => {
    await page.goto("/documents/statement-on-encryption");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Statement of Principles");
    await expect(page.locator("#text mark").first()).toBeVisible();
    await expect(page.getByRole("button", { name: /^Annotate/ })).toHaveCount(0);
    await page
      .getByRole("navigation", { name: "Outline" })
      .getByRole("link", { name: /Principle 2/ })
      .click();
    await expect(page.locator(".block:target")).toContainText("Principle 2");
    await expect(page.locator("noscript a[href*='/export?format=html']")).toBeVisible();
  });

  test("a permalink leads to its thread among all the others, and a copy can be taken", async ({ page }) => {
    const { items } = await (await page.request.get("/api/documents/statement-on-encryption/annotations")).json();
    const thread = items.find((item: { replies: unknown[] }) => item.replies.length > 0);
    await page.goto(thread.link);
    await page.locator("noscript a", { hasText: "the note this link is about" }).click();
    const heading = page.locator(":target");
    await expect(heading).toBeInViewport();
    const article = page.getByRole("article").filter({ has: heading });
    await expect(article.getByRole("list", { name: "Replies" })).toContainText(thread.replies[0].author.name);
    await expect(page.getByRole("article")).toHaveCount(items.length);
    await page
      .getByRole("article")
      .getByRole("link", { name: /^¶\d+$/ })
      .first()
      .click();
    await expect(page.locator(".block:target")).toBeInViewport();
    await page.goto("/documents/statement-on-encryption/copies");
    await page.getByRole("button", { name: "Take the copy" }).click();
    await expect(page).toHaveURL(/\/export\?format=html/);
    await expect(page.getByText("Annotated copy", { exact: true })).toBeVisible();
  });

  test("a permalink to a note that was deleted, or that nobody else sees, says so, and one to a reply leads to its thread", async ({
    page,
    request,
    browser,
  }) => {
    const scripted = await browser.newContext({ javaScriptEnabled: true });
    const here = await reading(await scripted.newPage(), request);
    const headers = { authorization: `Bearer ${here.token}` };
    const gone = await annotated(request, here, "every record");
    await request.delete(`/api/annotations/${gone.id}`, { headers });
    const own = await annotated(request, here, "two years", { visibility: "private" });
    const answered = await annotated(request, here, "its owner");
    const path = `/api/annotations/${answered.id}/replies`;
    const reply = await (await request.post(path, { headers, data: { body: "An answer" } })).json();
    const said = page.locator("noscript p").first();
    const toNote = page.locator("noscript a", { hasText: "the note this link is about" });
    for (const [id, words] of [
      [gone.id, `was written by ${here.person.name} and deleted`],
      [own.id, "There is no note behind this link that you can see"],
      ["cut-sho", "There is no note behind this link that you can see"],
    ] as const) {
      await page.goto(`${here.document.link}?annotation=${id}`);
      await expect(said).toContainText(words);
      await expect(toNote).toHaveCount(0);
    }
    await page.goto(`/annotations/${reply.id}`);
    await toNote.click();
    await expect(page.getByRole("article").filter({ has: page.locator(":target") })).toContainText("An answer");
  });
});

test("a long text with many notes stays beside its notes", async ({ page, request }) => {
  const text = Array.from({ length: 60 }, (_, index) => `Clause ${index + 1} says one thing. It then says another.`);
  const here = await reading(page, request, `# Many clauses\n\n${text.join("\n\n")}`);
  const clauses = Array.from({ length: 60 }, (_, index) => `Clause ${index + 1} says`);
  for (const clause of clauses) await annotated(request, here, clause);
  for (const clause of clauses.slice(20, 60)) await annotated(request, here, `${clause} one thing`);
  await openDocument(page, here.document.link);
  await expect(page.locator("#text mark").first()).toBeVisible();

  await page.locator("mark", { hasText: "Clause 50 says" }).first().click();
  const card = page.getByRole("article", { name: /on ¶51/ });
  await expect(card).toBeVisible();
  const overlaps = () =>
    page.locator("aside").evaluate((aside) => {
      const boxes = [...aside.querySelectorAll("article, button[aria-expanded]")]
        .filter((each) => !each.parentElement?.closest("article"))
        .map((each) => each.getBoundingClientRect())
        .sort((a, b) => a.top - b.top);
      return boxes.filter((box, index) => box.top < (boxes[index - 1]?.bottom ?? Number.NEGATIVE_INFINITY)).length;
    });
  // Cards take a moment to move out of the way.
  await expect.poll(overlaps).toBe(0);
  const [passageTop, cardTop] = await Promise.all([
    page
      .locator("mark", { hasText: "Clause 50 says" })
      .first()
      .evaluate((mark) => mark.getBoundingClientRect().top),
    card.evaluate((element) => element.getBoundingClientRect().top),
  ]);
  expect(Math.abs(passageTop - cardTop)).toBeLessThan(3);
});

test("cards stand beside their passages, whatever stands above the text or the cards", async ({ page }) => {
  await openDocument(page, "/documents/statement-on-encryption");
  const offsets = () =>
    page.getByRole("complementary", { name: "Notes" }).evaluate((aside) => {
      const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN;
      const cards = [...aside.querySelectorAll<HTMLElement>("[data-thread]")];
      const marked = cards.flatMap((card) => {
        const mark = document.querySelector(`mark[data-ids~="${card.dataset.thread}"]`);
        return mark ? [topOf(card) - topOf(mark)] : [];
      });
      // Those that have room stand exactly there, none stands above.
      return { isAbove: marked.some((by) => by < -1), isExact: marked.filter((by) => Math.abs(by) < 1).length > 3 };
    });
  await expect(page.getByText("1 note without a passage here")).toBeVisible();
  await expect.poll(offsets).toEqual({ isAbove: false, isExact: true });
  await page.getByText("About this text").click();
  await expect.poll(offsets).toEqual({ isAbove: false, isExact: true });
  await page.getByText("1 note without a passage here").click();
  await expect.poll(offsets).toEqual({ isAbove: false, isExact: true });
});

test("what passes under the head of the notes is hidden by it, the ring of the focus as well", async ({ page }) => {
  await openDocument(page, "/documents/statement-on-encryption");
  await page.locator("#text mark").nth(3).click();
  const card = page.getByRole("article", { name: /Note on ¶10/ });
  await expect(card).toBeFocused();
  const head = page.getByRole("combobox", { name: "Show notes" });
  await card.evaluate((element) => window.scrollBy({ top: element.getBoundingClientRect().top, behavior: "instant" }));
  const [cardBox, headBox] = await Promise.all([card.boundingBox(), head.boundingBox()]);
  if (!cardBox || !headBox) throw new Error("something is not in the window");
  // Three pixels of ring, four pixels off the card.
  for (const x of [cardBox.x - 7, cardBox.x + cardBox.width + 6]) {
    const there = await page.evaluate(
      ([left, top]) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).position,
      [x, headBox.y] as const,
    );
    expect(there).toBe("sticky");
  }
});

test("the policy that the journeys read is imported whole", async ({ page, request }) => {
  await reading(page, request);
  const words = POLICY.match(/\p{L}{4,}/gu)?.filter((word) => word !== "https" && word !== "example") ?? [];
  const text = await page.locator("#text").innerText();
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});

test("notes that cannot be had are said to be missing, the text stays as it is, and asking again brings them", async ({
  page,
  request,
}) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record");
  await page.route("**/threads?*", (route) => route.fulfill({ status: 403, json: { code: "forbidden" } }));
  await page.goto(here.document.link);
  const notice = page.getByRole("complementary", { name: "Notes" }).getByRole("alert");
  await expect(notice).toContainText("The notes could not be loaded.");
  await expect(page.locator(`mark[data-ids~="${id}"]`)).toHaveText("every record");
  await page.unroute("**/threads?*");
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("complementary").getByRole("button", { name: /Note ¶3/ })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("what the page fetches is compressed, and says the same", async ({ page, request }) => {
  const here = await reading(page, request);
  const { id } = await annotated(request, here, "every record");
  const address = `/api/documents/${here.document.id}/threads`;
  const [plain, compressed] = await Promise.all(
    ["identity", "gzip"].map((coding) => page.request.get(address, { headers: { "accept-encoding": coding } })),
  );
  expect(plain?.headers()["content-encoding"]).toBeUndefined();
  expect(compressed?.headers()).toMatchObject({ "content-encoding": "gzip", "content-type": "application/json" });
  const threads = await compressed?.json();
  expect(threads.items).toMatchObject([{ id }]);
  expect(threads).toEqual(await plain?.json());
});

test("the faces of the text are on their way before the style sheets name them", async ({ page, request }) => {
  const here = await reading(page, request);
  const asked: string[] = [];
  page.on("request", (each) => asked.push(each.url()));
  await openDocument(page, here.document.link);
  await page.evaluate(() => document.fonts.ready);
  const faces = await page
    .locator("link[rel=preload][as=font]")
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLLinkElement ? link.href : "")));
  expect(faces).toHaveLength(2);
  for (const face of faces) expect(asked.filter((each) => each === face)).toHaveLength(1);
  const used = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length);
  expect(used).toBeGreaterThanOrEqual(2);
});
