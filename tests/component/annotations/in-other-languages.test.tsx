import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Composer } from "#components/annotations/composer.tsx";
import { Quote } from "#components/annotations/quote.tsx";
import { ThreadCard } from "#components/annotations/thread-card.tsx";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { SILENT } from "#lib/client/drafts.ts";
import type { RevisionId } from "#lib/contract/fields.ts";
import { arabic } from "#lib/languages/ar.ts";
import { french } from "#lib/languages/fr.ts";
import type { Language } from "#lib/languages/language.ts";
import { onDesk } from "./desk.tsx";
import { BEN, brief, reply, thread, words } from "./thread.ts";

beforeEach(() => localStorage.clear());

const spoken = ({ code, messages }: Language, children: ReactNode) => (
  <WordsProvider language={code} messages={messages}>
    {children}
  </WordsProvider>
);

test("an open thread is read in Arabic, its passage in the language of the document, each post in its own direction", () => {
  const question = thread("a", {
    kind: "question",
    author: BEN,
    stance: "oppose",
    content: [words("لماذا سنة واحدة؟")],
    status: { state: "in_progress", by: "Ana", at: "2026-11-23T08:00:00.000Z" },
    replies: [reply("b", "a")],
    edits: 2,
  });
  const other = { thread: brief("c", { kind: "highlight" }), words: "the quoted words" };
  const heard = { onOpen: vi.fn(), onClose: vi.fn(), onShowPassage: vi.fn() };
  const passage = <Quote words={question.placement.quote} language="en" />;
  onDesk(spoken(arabic, <ThreadCard thread={question} passage={passage} others={[other]} {...heard} />));

  const card = screen.getByRole("article", { name: /سؤال على ¶7/ });
  expect(within(card).getByRole("list", { name: "الردود" })).toHaveTextContent("Words of b");
  expect(card).toHaveTextContent("معارض");
  expect(card).toHaveTextContent("معدّل · صياغتان سابقتان");
  expect(within(card).getByText("قيد المعالجة", { selector: "strong" })).toBeVisible();
  expect(within(card).getByRole("button", { name: "حسم النقاش على ¶7" })).toBeVisible();
  expect(within(card).getByText("نقاش آخر على هذه الكلمات")).toBeVisible();

  const [quote, quoted] = within(card).getAllByText("the quoted words");
  for (const element of [quote, quoted]) {
    expect(element).toHaveAttribute("lang", "en");
    expect(element).toHaveAttribute("dir", "ltr");
  }
  expect(quoted?.parentElement).toHaveTextContent("تظليل كتبه Ana: «the quoted words»");
  expect(within(card).getByText("لماذا سنة واحدة؟").closest("[dir]")).toHaveAttribute("dir", "auto");
});

test("a new suggestion is written in French, and what it lacks is said in French", async () => {
  const begin = {
    target: { type: "span", revisionId: "r1" as RevisionId, span: { start: 0, end: 8 } },
    quote: "one year",
    ordinal: 3,
    kind: "suggestion",
    visibility: "public",
    ...SILENT,
  } as const;
  const heard = { onPosted: vi.fn(), onClose: vi.fn(), onResume: vi.fn(), onTarget: vi.fn() };
  onDesk(spoken(french, <Composer begin={begin} paragraph={null} language="en" {...heard} />));

  const form = screen.getByRole("form", { name: "Nouvelle suggestion sur ¶3" });
  const wording = within(form).getByLabelText("Nouvelle formulation (laissez vide pour supprimer les mots)");
  expect(wording).toHaveAttribute("lang", "en");
  await userEvent.click(within(form).getByRole("button", { name: "Publier pour tout le monde" }));
  expect(screen.getByRole("alert")).toHaveTextContent("Modifiez d’abord la formulation");
  await userEvent.clear(wording);
  const figure = within(form).getByRole("figure", { name: "Formulation proposée" });
  expect(figure).toHaveTextContent("Supprimer ces mots");
  expect(within(figure).getByText("supprimé :", { exact: false })).toHaveAttribute("lang", "fr");
});
