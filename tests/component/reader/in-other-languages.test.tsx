import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { LookFields } from "#components/look/look-fields.tsx";
import { DocumentHeader } from "#components/reader/document-header.tsx";
import { FilterFields } from "#components/reader/filter-fields.tsx";
import { StackButton } from "#components/reader/stack-button.tsx";
import { textWordsIn } from "#components/reader/text-words.ts";
import { WithoutScript } from "#components/reader/without-script.tsx";
import { EVERYTHING } from "#lib/client/filters.ts";
import { countNotes } from "#lib/client/shown-threads.ts";
import { wordsOf } from "#lib/core/language/message.ts";
import { arabic } from "#lib/languages/ar.ts";
import { spanish } from "#lib/languages/es.ts";
import { french } from "#lib/languages/fr.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import type { Language } from "#lib/languages/language.ts";
import { brief } from "../annotations/thread.ts";
import { articleOf, passage } from "../client/article.ts";
import { document as documentWith } from "../documents/document.ts";

const show = ({ code, messages }: Language, page: ReactNode) =>
  render(
    <WordsProvider language={code} messages={messages}>
      {page}
    </WordsProvider>,
  );

test("what is said above an English text is Arabic, and what comes from the text keeps its language and direction", () => {
  const shown = documentWith({ title: "Levies", documentKind: "joint statement", adoptedOn: "2018-08" });
  show(arabic, <DocumentHeader newest={2} document={shown} showsTitle hasOutline />);
  const title = screen.getByRole("heading", { level: 1, name: "Levies" });
  expect(title).toHaveAttribute("lang", "en");
  expect(title).toHaveAttribute("dir", "ltr");
  expect(screen.getByText("Joint statement")).toHaveAttribute("dir", "ltr");
  expect(screen.getByText(/أنت تقرأ/)).toHaveTextContent("أنت تقرأ النسخة المنقّحة 1 من أصل 2.");
  expect(screen.getByRole("button", { name: "المخطط" })).toBeInTheDocument();
});

test("the counts beside paragraphs are said in the reader's language", () => {
  const { map, article, blocks } = articleOf(["One.", "Two."], [passage("x", 0, 3)]);
  const saidIn = ({ code, messages }: Language, count: number) => {
    countNotes(map, new Map([[blocks[0]?.id ?? "", count]]), textWordsIn(wordsOf<Message>(code, messages)));
    return article.querySelector(".notes")?.getAttribute("aria-label");
  };
  expect(saidIn(spanish, 2)).toBe("2 notas sobre ¶1");
  expect(saidIn(french, 1)).toBe("1 note sur ¶1");
  expect(saidIn(arabic, 3)).toBe("عدد الملاحظات على ¶1: 3");
});

test("a stack tells in Spanish where its notes stand", () => {
  const stack = { kind: "stack", key: "s", top: 0, ids: ["a", "b"], from: 2, to: 1234 } as const;
  const { container } = show(spanish, <StackButton stack={stack} onOpen={() => {}} />);
  expect(container).toHaveTextContent("2 notas de ¶2 a ¶1234");
});

test("the filter counts in French", () => {
  show(french, <FilterFields threads={[brief("a", { kind: "question" })]} filter={EVERYTHING} onFilter={() => {}} />);
  expect(screen.getByRole("option", { name: "Question (1)", hidden: true })).toBeInTheDocument();
  expect(screen.getByRole("option", { name: "Tous les statuts", hidden: true })).toBeInTheDocument();
});

test("without scripts the ways to the notes are links in a French sentence", () => {
  // Where scripts run, what stands in noscript is not even text.
  const markup = renderToStaticMarkup(
    <WordsProvider language={french.code} messages={french.messages}>
      <WithoutScript document={documentWith({ link: "/documents/d" })} linked={{ kind: "there", threadId: "a" }} />
    </WordsProvider>,
  );
  expect(markup).toContain(
    'Lisez <a href="/documents/d/notes#note-a">la note visée par ce lien</a>, <a href="/documents/d/notes">toutes',
  );
});

test("colours and sizes are chosen in Arabic", () => {
  show(arabic, <LookFields />);
  expect(screen.getByRole("group", { name: "الألوان" })).toHaveTextContent("تباين عالٍ");
  expect(screen.getByRole("slider", { name: /حجم النص/ })).toHaveAttribute("aria-valuetext", "كما صُمّم");
});
