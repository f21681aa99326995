import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { importedBy, member, type Person, signIn, tokenOf } from "./people.ts";

/** A text with everything a journey needs: headings, numbered clauses, a list, a quote, a table, a footnote. */
export const POLICY = `# Data retention policy

## Scope

This policy covers every record. It does not cover drafts. Drafts are deleted after a week[^1].

1. Records are kept for two years, unless the law asks for more.

2. A record may be read by its owner and by the auditor.

> Keep nothing that nobody needs.

## Duties

| Role | Duty |
|---|---|
| Owner | decides |
| Auditor | checks |

The **auditor** reports once a year to the [council](https://example.org/council).

[^1]: Counted from the last change.
`;

export type Reading = {
  readonly person: Person;
  readonly token: string;
  readonly document: { readonly id: string; readonly link: string };
};

/** Somebody signed in, on the page of a document of their own. */
export async function reading(page: Page, request: APIRequestContext, text = POLICY): Promise<Reading> {
  const person = await member(request);
  await signIn(page, person);
  const token = await tokenOf(page);
  const document = await importedBy(request, token, { text, format: "markdown" });
  await openDocument(page, document.link);
  return { person, token, document };
}

/** Opens a document and waits until the notes are there: the page then answers to everything. */
export async function openDocument(page: Page, address: string) {
  await page.goto(address);
  await page
    .getByRole("combobox", { name: "Show notes" })
    .or(page.getByRole("button", { name: /^Notes \(/ }))
    .first()
    .waitFor();
}

export const paragraph = (page: Page, ordinal: number): Locator => page.locator(`.block[data-ordinal="${ordinal}"]`);

/** Where words stand in the window. */
export async function boxOf(page: Page, words: string) {
  const box = await page.evaluate((wanted) => {
    for (const element of document.querySelectorAll("#text [data-text]")) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      const start = (element.textContent ?? "").indexOf(wanted);
      if (start === -1) continue;
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > window.innerHeight) element.scrollIntoView({ block: "center" });
      const range = document.createRange();
      let offset = 0;
      for (const node of nodes) {
        const ends = offset + node.length;
        if (offset <= start && start < ends) range.setStart(node, start - offset);
        if (offset < start + wanted.length && start + wanted.length <= ends) {
          range.setEnd(node, start + wanted.length - offset);
        }
        offset = ends;
      }
      const rectangles = [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
        left,
        right,
        top,
        bottom,
      }));
      return { first: rectangles[0], last: rectangles.at(-1) };
    }
    return null;
  }, words);
  if (!box?.first || !box.last) throw new Error(`the words "${words}" are not in the text`);
  return { first: box.first, last: box.last };
}

/** Selects words, or from some words to others, as a person does: press, drag, release. */
export async function selectByMouse(page: Page, from: string, to = from) {
  await boxOf(page, to);
  const { first } = await boxOf(page, from);
  const { last } = await boxOf(page, to);
  await page.mouse.move(first.left + 1, (first.top + first.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move((first.left + last.right) / 2, (last.top + last.bottom) / 2, { steps: 4 });
  await page.mouse.move(last.right - 0.5, (last.top + last.bottom) / 2, { steps: 4 });
  await page.mouse.up();
}

/** Makes an annotation through the API. */
export async function annotated(
  request: APIRequestContext,
  { token, document }: Pick<Reading, "token" | "document">,
  exact: string,
  more: { readonly kind?: string; readonly body?: string; readonly visibility?: string } = {},
): Promise<{ readonly id: string }> {
  const answer = await request.post(`/api/documents/${document.id}/annotations`, {
    headers: { authorization: `Bearer ${token}` },
    data: {
      kind: "note",
      body: `About “${exact}”`,
      ...more,
      target: { selector: { type: "TextQuoteSelector", exact } },
    },
  });
  if (answer.status() !== 201) throw new Error(await answer.text());
  return answer.json();
}

/** The marks that show one annotation. */
export const marksOf = (page: Page, id: string) => page.locator(`mark[data-ids~="${id}"]`);
