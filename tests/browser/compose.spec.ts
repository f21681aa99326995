import { expect, type Page, test } from "@playwright/test";
import { openDocument, paragraph, reading, selectByMouse } from "./reading.ts";

const CLAUSES = Array.from({ length: 60 }, (_, index) => `Clause ${index + 1} says one thing. It then says another.`);
const LONG = `# Many clauses\n\n${CLAUSES.join("\n\n")}`;

const field = (page: Page) => page.getByRole("textbox", { name: "Note text" });

test("the first note begins where it can be seen, however low its words stand", async ({ page, request }) => {
  const here = await reading(page, request, LONG);
  await openDocument(page, here.document.link);
  await paragraph(page, 20).evaluate((element) => element.scrollIntoView({ block: "end" }));
  await paragraph(page, 20).getByRole("button", { name: "Annotate ¶20" }).press("Enter");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await expect(paragraph(page, 20).locator("mark")).toBeInViewport();
});

test("a second note higher up begins there and not where the first one was", async ({ page, request }) => {
  const here = await reading(page, request, LONG);
  await openDocument(page, here.document.link);
  await paragraph(page, 50).evaluate((element) => element.scrollIntoView({ block: "center" }));
  await selectByMouse(page, "Clause 49 says");
  await page.keyboard.press("n");
  await field(page).fill("The first.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: /Note on ¶50/ })).toBeFocused();
  await paragraph(page, 12).evaluate((element) => element.scrollIntoView({ block: "center" }));
  await selectByMouse(page, "Clause 11 says");
  await page.keyboard.press("n");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  // Whatever glides would have begun by now.
  await page.waitForTimeout(800);
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await expect(paragraph(page, 12).locator("mark")).toBeInViewport();
});

test("a draft that is taken up again is brought into the window with its words", async ({ page, request }) => {
  const here = await reading(page, request, LONG);
  await openDocument(page, here.document.link);
  await paragraph(page, 40).evaluate((element) => element.scrollIntoView({ block: "center" }));
  await selectByMouse(page, "Clause 39 says");
  await page.keyboard.press("n");
  await field(page).fill("Not done yet");
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("combobox", { name: "Show notes" }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole("button", { name: "Drafts (1)" }).click();
  await page.getByRole("button", { name: "Note on ¶40: Not done yet" }).click();
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await expect(field(page)).toHaveValue("Not done yet");
  await expect(paragraph(page, 40).locator("mark")).toBeInViewport();
});
