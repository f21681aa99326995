import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { CarrySummary } from "#components/revisions/carry-summary.tsx";
import { PassageGroups } from "#components/revisions/passage-groups.tsx";
import { ThreadPassage } from "#components/revisions/thread-passage.tsx";
import type { AnnotationId, RevisionId } from "#lib/contract/fields.ts";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import { arabic } from "#lib/languages/ar.ts";
import { french } from "#lib/languages/fr.ts";
import { onDesk } from "#tests/component/annotations/desk.tsx";
import { placed, thread } from "#tests/component/annotations/thread.ts";

const passage = (kind: CarriedPassage["kind"]): CarriedPassage => ({
  annotationId: `a-${kind}` as AnnotationId,
  kind,
  score: 1,
  uncertain: false,
  scope: "span",
  before: { quote: `${kind} before`, start: 10, paragraph: 2 },
  after: { quote: `${kind} after`, start: 20, paragraph: 5 },
  now: { kind, quote: `${kind} after`, start: 20, paragraph: 5, doubtful: kind === "changed" },
});

test("what became of the notes is counted in French", () => {
  render(
    <WordsProvider language={french.code} messages={french.messages}>
      <CarrySummary
        counts={{ total: 5, exact: 1, moved: 2, changed: 1, orphaned: 1 }}
        passages={[passage("moved"), passage("moved"), passage("changed")]}
      />
    </WordsProvider>,
  );
  const counts = screen.getByRole("list", { name: "Ce que deviennent les notes" });
  expect(within(counts).getByRole("link", { name: "2 déplacées" })).toHaveAttribute("href", "#moved");
  expect(within(counts).getByText("inchangée", { exact: false })).toHaveTextContent("1 inchangée");
  expect(screen.getByText(/^2 notes sur 5 sont privées/)).toBeVisible();
});

test("passages are listed in Arabic, with arrows the way it is read and the wordings in their own language", () => {
  render(
    <WordsProvider language={arabic.code} messages={arabic.messages}>
      <PassageGroups slug="rules" passages={[passage("changed"), passage("moved")]} ordinals={[1, 2]} language="en" />
    </WordsProvider>,
  );
  const changed = screen.getByRole("region", { name: /تغيّرت الكلمات: يرجى التأكيد/ });
  expect(within(changed).getByText("¶2 ← ¶5")).toBeVisible();
  expect(within(changed).getByText("النسخة المنقّحة 2")).toBeVisible();
  expect(within(changed).getByText("changed after")).toHaveAttribute("lang", "en");
  expect(within(changed).getByText("changed after")).toHaveAttribute("dir", "ltr");
});

test("a thread whose words changed asks in French whether it is still right", () => {
  const placement = {
    ...placed(10, 20),
    revision: { id: "r2" as RevisionId, ordinal: 2 },
    kind: "changed" as const,
    doubtful: true,
    quote: "for two years",
    former: "for a year",
    original: "for a year",
  };
  const may = { reply: true, edit: true, delete: true, setStatus: true, settle: true };
  onDesk(
    <WordsProvider language={french.code} messages={french.messages}>
      <ThreadPassage
        thread={thread("a", { placement, may })}
        slug="rules"
        language="en"
        isPlacing={false}
        onPlace={vi.fn()}
      />
    </WordsProvider>,
  );
  const doubt = screen.getByRole("region", { name: "Le texte a changé dans la révision 2" });
  for (const name of ["Confirmer", "Ajuster", "Ce n’est pas le même passage"])
    expect(within(doubt).getByRole("button", { name })).toBeVisible();
});
