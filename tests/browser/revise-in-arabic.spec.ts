import { expect, test } from "@playwright/test";
import { complaints, expectAccessible, expectReflow } from "./everyone.ts";
import { annotated, reading } from "./reading.ts";

const FIRST = `# Retention policy

Drafts of letters are deleted after seven working days.

The auditor looks at the records once in every year.
`;

const SECOND = `# Retention policy

The auditor looks at the records twice in every year.

Drafts of letters are deleted after seven working days.
`;

/** Four pages are looked at in three looks each. */
test.describe.configure({ timeout: 60_000 });

test("revisions are published, compared and settled from right to left", async ({ page, request, baseURL }) => {
  const heard = complaints(page);
  const here = await reading(page, request, FIRST);
  await annotated(request, here, "Drafts of letters are deleted after seven working days.");
  const { id } = await annotated(request, here, "The auditor looks at the records once in every year.");
  await page.context().addCookies([{ name: "glossator.language", value: "ar", url: baseURL ?? "" }]);

  await page.goto(`${here.document.link}/revisions`);
  await expect(page.getByRole("heading", { level: 1, name: "النسخ المنقّحة" })).toBeVisible();
  await page.getByRole("textbox", { name: "أو ألصق النص" }).fill(SECOND);
  await page.getByRole("button", { name: "معاينة", exact: true }).click();
  const preview = page.getByRole("region", { name: "معاينة النسخة المنقّحة 2" });
  await expect(preview).toBeFocused();
  await expect(preview.getByText("¶2 ← ¶3").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "نشر النسخة المنقّحة 2" }).click();
  await page.waitForURL(/\/revisions\/2\/report$/);
  await expect(page.getByRole("link", { name: "المتغيّرة: 1" })).toBeVisible();
  await expect(page.getByRole("button", { name: "تأكيد" })).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);

  await page.goto(`${here.document.link}/compare?view=side`);
  const redline = page.getByRole("article", { name: "النص بالتغييرات المعلَّمة" });
  await expect(redline).toHaveAttribute("dir", "ltr");
  const became = redline.getByText("نُقل إلى هنا من ¶3", { exact: true });
  await expect(became).toHaveAttribute("dir", "rtl");
  const heardBefore = (element: Element) => getComputedStyle(element, "::before").content;
  expect(await redline.locator("ins", { hasText: "twice" }).first().evaluate(heardBefore)).toContain("مضاف:");
  await expectAccessible(page);
  await expectReflow(page);

  await page.goto(`${here.document.link}?annotation=${id}`);
  const doubt = page.getByRole("region", { name: "تغيّرت الكلمات في النسخة المنقّحة 2" });
  await doubt.getByRole("button", { name: "تأكيد" }).click();
  await expect(doubt).toHaveCount(0);
  await page.getByText("أين كانت هذه الملاحظة").click();
  await expect(page.getByRole("list", { name: "أين كانت هذه الملاحظة، الأحدث أولًا" })).toContainText(
    `أكّدها \u2068${here.person.name}\u2069`,
  );
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { level: 1, name: "صندوق الوارد" })).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  expect(heard).toEqual([]);
});
