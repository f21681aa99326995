import { describe, expect, test } from "vitest";
import { redlineOf } from "#lib/core/document/redline.ts";
import { changesOf } from "#lib/core/document/redline-changes.ts";
import { type AssembledText, assemble } from "#lib/core/document/text.ts";
import { ENGLISH_REDLINE } from "#lib/formats/html/redline-words.ts";
import { type Redline, writeChangeList, writeRedline } from "#lib/formats/html/write-redline.ts";
import { writeRedlinePage } from "#lib/formats/html/write-redline-page.ts";
import { readDocument } from "#lib/formats/readers.ts";

const markdown = (text: string) => assemble(readDocument({ text, format: "markdown" }).drafts);

function redline(before: AssembledText, after: AssembledText): Redline {
  const rows = redlineOf(before, after);
  return {
    rows,
    changes: changesOf(rows, before.text, after.text),
    oldBlocks: before.blocks,
    newBlocks: after.blocks,
  };
}

const FIRST = `# Rules

Providers keep **their records** for a year.

1. The office may ask for the records at any time.
2. A person may complain to the ombudsman.
3. Nothing here \\<applies> to hospitals & schools.

Everything is to be printed on paper of the usual size.
`;

const SECOND = `# Rules

Everything is to be printed on paper of the usual size.

Providers keep **their files** for a year.

1. The office may ask for the records at any time.
2. A person may complain to the ombudsman.
`;

const texts = [markdown(FIRST), markdown(SECOND)] as const;
const inline = writeRedline(redline(...texts), "inline");

describe("a redline as HTML", () => {
  test("marks words that went and came, with the formatting of their own text", () => {
    expect(inline).toContain(
      '<strong>their </strong><del id="change-2" tabindex="-1"><strong>records</strong></del><ins><strong>files</strong></ins> for a year.',
    );
  });

  test("keeps what went where it stood, escaped, within the list it stood in", () => {
    expect(inline).toMatch(
      /<li><span class="label">3\. <\/span><div class="block removed"[^>]*>.*<del id="change-3" tabindex="-1">Nothing here &lt;applies&gt; to hospitals &amp; schools\.<\/del>/,
    );
    expect(inline.match(/<ol/g)).toHaveLength(1);
  });

  test("keeps a table in one piece, with a row that went between its neighbours", () => {
    const table = (...rows: readonly string[]) => markdown(`|Crossing|Toll|\n|-|-|\n${rows.join("\n")}`);
    const before = table("|Ferry|Four crowns|", "|Bridge by day|None at all|", "|Tunnel|Ten crowns|");
    const after = table("|Ferry|Six pounds sterling|", "|Tunnel|Ten crowns|");
    const html = writeRedline(redline(before, after), "inline");
    expect(html.match(/<table/g)).toHaveLength(1);
    const rows = html.split("<tr").map((row) =>
      row
        .replace(/<[^>]*>|^[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
    expect(rows.slice(2)).toEqual([
      expect.stringMatching(/Ferry .*Four crowns.*Six pounds sterling/),
      expect.stringMatching(/Bridge by day .*None at all/),
      expect.stringMatching(/Tunnel .*Ten crowns/),
    ]);
  });

  test("links the two places of what moved", () => {
    expect(inline).toMatch(/<p class="became" id="change-1" tabindex="-1">Moved here from ¶6<\/p>/);
    expect(inline).toMatch(
      /<del id="left-1"[^>]*class="moved">.*<\/del><a class="jump" href="#change-1">moved to ¶2<\/a>/,
    );
  });

  test("has each id once, in both views, and one target for each change", () => {
    const { changes } = redline(...texts);
    for (const view of ["inline", "side"] as const) {
      const ids = [...writeRedline(redline(...texts), view).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(changes.map((_, index) => `change-${index + 1}`).filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test("shows only what each side had, side by side", () => {
    const side = writeRedline(redline(...texts), "side");
    const [before] =
      /<div class="before">(?:(?!<div class="after">).)*records<\/strong>.*?<div class="after">/.exec(side) ?? [];
    expect(before).toContain("<del");
    expect(before).not.toContain("<ins");
    expect(side).toContain("<ins><strong>files</strong></ins>");
  });

  test("lists the changes in reading order with a link to each", () => {
    const list = writeChangeList(redline(...texts), texts[0].text, texts[1].text);
    const items = [...list.matchAll(/<a href="#change-(\d+)"><span class="kind">(\w+)/g)].map(
      ([, n, kind]) => `${n} ${kind}`,
    );
    expect(items).toEqual(["1 Moved", "2 Reworded", "3 Removed"]);
  });

  test("equal texts have no mark at all", () => {
    const same = writeRedline(redline(texts[0], texts[0]), "inline");
    expect(same).not.toMatch(/<(ins|del)\b|change-/);
  });
});

describe("a redline on a page in another language", () => {
  const words = {
    ...ENGLISH_REDLINE,
    language: "fr",
    changes: { ...ENGLISH_REDLINE.changes, replaced: "Reformulé & relu" },
    heard: { added: "ajouté :", removed: "supprimé :", arrived: "arrivé :", left: "parti :" },
    movedTo: (place: string) => `déplacé vers ${place}`,
  };

  test("speaks the page's language around the document's, and says what is heard before a change", () => {
    const html = writeRedline(redline(...texts), "inline", { words, language: "en" });
    expect(html).toContain('<a class="jump" href="#change-1" lang="fr" dir="ltr">déplacé vers ¶2</a>');
    expect(html).toMatch(/<del id="left-1"[^>]* data-heard="parti :">/);
    expect(html).toMatch(/<del id="change-2"[^>]* data-heard="supprimé :">/);
    expect(inline).not.toContain("data-heard");
  });

  test("lists the words of a document in its own direction, from the old to the new", () => {
    const own = { words, language: "ar" };
    const list = writeChangeList(redline(...texts), texts[0].text, texts[1].text, own);
    expect(list).toContain('<span class="kind">Reformulé &amp; relu</span>');
    expect(list).toContain('<span class="words" lang="ar" dir="rtl">records ← files</span>');
  });
});

describe("a redline of texts in two languages", () => {
  const [english, arabic] = [markdown("# Rules\n\nThe levy rises.\n"), markdown("# قواعد\n\nيرتفع الرسم.\n")];
  const manner = { words: { ...ENGLISH_REDLINE, language: "fr" }, language: "ar", oldLanguage: "en" };

  test("has each column in the language and direction of its own text", () => {
    const side = writeRedline(redline(english, arabic), "side", manner);
    expect(side).toContain('<div class="before" lang="en" dir="ltr">');
    expect(side).toContain('<div class="after" lang="ar" dir="rtl">');
    expect(side.match(/<div class="before"/g)).toHaveLength(side.match(/<div class="before" lang="en"/g)?.length ?? 0);
    expect(side).not.toMatch(/data-text dir=/);
  });

  test("tells, in one text, the words of the old language from those around them", () => {
    const [before, after] = [markdown("The levy of 2018 rises."), markdown("رسم of 2018 يرتفع.")];
    const html = writeRedline(redline(before, after), "inline", manner);
    for (const [gone] of html.matchAll(/<(?:del|div class="block removed")[^>]*>/g)) {
      expect(gone).toContain('lang="en" dir="ltr"');
    }
    expect(html).toContain("<del");
    expect(html).not.toMatch(/<ins[^>]* lang=/);
  });

  test("lists each change's words in their own language", () => {
    const [before, after] = [markdown("The levy of 2018 rises.\n\nGone."), markdown("The رسم of 2018 rises.")];
    const list = writeChangeList(redline(before, after), before.text, after.text, manner);
    expect(list).toContain('<span lang="en" dir="ltr">levy</span> ← <span lang="ar" dir="rtl">رسم</span>');
    expect(list).toContain('<span class="words" lang="en" dir="ltr">Gone.</span>');
  });

  test("says nothing of languages where there is one", () => {
    const side = writeRedline(redline(...texts), "side", { ...manner, oldLanguage: undefined });
    expect(side).not.toMatch(/<div class="(before|after)" lang/);
  });
});

describe("the page that stands alone", () => {
  const side = (text: AssembledText, ordinal: number) => ({
    title: "Rules <of> play",
    text: text.text,
    language: "en",
    revision: { ordinal, label: null, digest: `${ordinal}`.repeat(64), publishedAt: "2026-01-05T09:00:00.000Z" },
  });
  const page = writeRedlinePage({
    redline: redline(...texts),
    from: side(texts[0], 1),
    to: side(texts[1], 2),
    exportedAt: "2026-02-03T10:00:00.000Z",
    exportedBy: "Ana",
    address: "https://example.org/documents/rules/compare?from=1&to=2",
  });

  test("says which texts it compares, and when it was made", () => {
    expect(page).toContain("<h1>Rules &lt;of&gt; play</h1>");
    expect(page).toContain("revision 1, published 2026-01-05 09:00 UTC");
    expect(page).toContain("1".repeat(64));
    expect(page).toContain("2".repeat(64));
    expect(page).toContain("2026-02-03 10:00 UTC by Ana");
    expect(page).toContain("3: 1 moved, 1 reworded, 1 removed");
  });

  test("runs nothing and loads nothing", () => {
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|url\(|@import| style="/);
  });
});
