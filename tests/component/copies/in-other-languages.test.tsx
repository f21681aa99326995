import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { ChosenManner, ChosenThreads } from "#components/copies/export-fields.tsx";
import { FormatChoice } from "#components/copies/format-choice.tsx";
import { formatsFor } from "#components/copies/formats.ts";
import { PrivateNotes } from "#components/copies/private-notes.tsx";
import { ReturnSummary } from "#components/copies/return-summary.tsx";
import { WordsProvider } from "#components/language/words-provider.tsx";
import type { ReturnReport } from "#lib/contract/copies.ts";
import { arabic } from "#lib/languages/ar.ts";
import { french } from "#lib/languages/fr.ts";
import type { Language } from "#lib/languages/language.ts";
import { ID, returnedChange } from "./returned.ts";

const show = ({ code, messages }: Language, page: ReactNode) =>
  render(
    <WordsProvider language={code} messages={messages}>
      {page}
    </WordsProvider>,
  );

const REPORT: ReturnReport = {
  origin: null,
  counts: {
    threadsInCopy: 2,
    unchanged: 3,
    newThreads: 0,
    newReplies: 1,
    repliesInNewThreads: 0,
    newStatuses: 11,
    differing: 0,
    notPlaced: 0,
    refused: 0,
  },
  changes: [
    returnedChange({ threadId: ID }),
    returnedChange({ threadId: ID, change: "status", status: { from: "open", to: "resolved" } }),
    returnedChange({ threadId: ID, refused: "You may not reply in this thread." }),
  ],
  warnings: [],
};

test("what a copy brings is counted as Arabic counts, and what others wrote keeps its own direction", () => {
  show(
    arabic,
    <ReturnSummary outcome={{ report: REPORT, isDone: false }} document={{ slug: "policy", language: "en" }}>
      {null}
    </ReturnSummary>,
  );
  expect(screen.getByRole("region", { name: "ما تحمله النسخة" })).toHaveTextContent("فيه نقاشان");
  const [counts] = screen.getAllByRole("list");
  expect(counts).toHaveTextContent("رد جديد11 نقاشًا حُسمت في النسخة3 نقاشات موجودة هنا بالفعل");
  const changes = screen.getByRole("list", { name: "واحدًا واحدًا" });
  expect(changes).toHaveTextContent("سؤال من \u2068Ana\u2069 على ¶3");
  expect(changes).toHaveTextContent(/Jane Roe.*رد جديد/);
  expect(changes).toHaveTextContent("مفتوح ← محسوم");
  expect(changes).toHaveTextContent("استُبعد. لا يحق لك الرد في هذا النقاش.");
  expect(screen.getByText("every record")).toHaveAttribute("dir", "ltr");
});

test("what does not fit is told beside why, in the reader's language", () => {
  const changes = [
    returnedChange({ change: "thread", words: "" }),
    returnedChange({ change: "codes", words: "a//b", refused: "A code has words on both sides of every “/”." }),
    returnedChange({ change: "proposal", words: "New words", refused: "Only a suggestion proposes a wording." }),
  ];
  const report = { ...REPORT, counts: { ...REPORT.counts, refused: 2 }, changes };
  show(
    french,
    <ReturnSummary outcome={{ report, isDone: false }} document={{ slug: "policy", language: "en" }}>
      {null}
    </ReturnSummary>,
  );
  expect(screen.getByRole("region")).toHaveTextContent("2 éléments omis");
  const [thread] = screen.getByRole("list", { name: "Un par un" }).children;
  const [codes, wording] = [...(thread?.children ?? [])].slice(-2);
  expect(codes).toHaveTextContent(
    /^Codesa\/\/bOmis\. Un code comporte des mots de part et d’autre de chaque «\s\/\s»\.$/,
  );
  expect(wording).toHaveTextContent(
    /^Formulation proposéeNew wordsOmis\. Seule une suggestion propose une formulation\.$/,
  );
});

test("the choice of a copy is French down to its hints", () => {
  const facets = { people: [{ id: "1", name: "Ana" }], codes: [], sections: [] };
  show(
    french,
    <>
      <FormatChoice formats={formatsFor("pdf")} asked={null} />
      <PrivateNotes count={2} isTicked={false} />
      <ChosenThreads facets={facets} isMember asked={new URLSearchParams("status=resolved&author=1")} />
      <ChosenManner asked={new URLSearchParams("names=pseudonyms")} />
    </>,
  );
  expect(screen.getByRole("radio", { name: /^Le PDF d’origine/ })).toHaveAttribute("value", "pdf-on-original");
  expect(screen.getByRole("radio", { name: /^Page web/ })).toHaveAccessibleDescription(/^Un seul fichier/);
  expect(screen.getByRole("combobox", { name: "Personne" })).toHaveDisplayValue("Ana");
  expect(screen.getByRole("checkbox", { name: "Réglé" })).toBeChecked();
  expect(screen.getByRole("checkbox", { name: "Ouvert" })).not.toBeChecked();
  expect(
    screen.getByRole("checkbox", { name: /^Avec vos notes que personne d’autre ne voit \(2\)/ }),
  ).not.toBeChecked();
  expect(screen.getByRole("combobox", { name: "Noms" })).toHaveDisplayValue("Personne 1, Personne 2…");
});
