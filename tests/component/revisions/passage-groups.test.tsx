import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { PassageGroups } from "#components/revisions/passage-groups.tsx";
import type { AnnotationId } from "#lib/contract/fields.ts";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import { arabic } from "#lib/languages/ar.ts";

type Now = Partial<CarriedPassage["now"]>;

function passage(id: string, kind: "changed" | "orphaned", now: Now = {}): CarriedPassage {
  const after = { quote: kind === "changed" ? `${id} carried` : "", start: 20, paragraph: 3 };
  return {
    annotationId: id as AnnotationId,
    ...{ kind, score: 0.5, uncertain: kind === "changed", scope: "span" },
    before: { quote: `${id} before`, start: 10, paragraph: 2 },
    after,
    now: { ...after, kind, doubtful: kind === "changed", ...now },
  };
}

const CONFIRMED = { doubtful: false };
const ADJUSTED = { doubtful: false, quote: "chosen words", paragraph: 7 };
const GIVEN_UP = { doubtful: false, kind: "orphaned" as const, quote: "", start: null, paragraph: null };

const groups = (passages: readonly CarriedPassage[], isPast = false) => (
  <PassageGroups slug="rules" ordinals={[1, 2]} language="en" {...{ passages, isPast }} />
);

const titles = () => screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent);

test("a heading counts what still waits, and tells what was settled apart", () => {
  const changed = [passage("a", "changed"), passage("b", "changed", CONFIRMED), passage("c", "changed", GIVEN_UP)];
  const lost = [passage("d", "orphaned"), passage("e", "orphaned", { ...ADJUSTED, kind: "changed" })];
  render(groups([...changed, ...lost]));
  expect(titles()).toEqual(["Words changed: please confirm (1) 2 settled", "Words not found (1) 1 settled"]);
});

test("nothing is asked for once all is settled, nor in a revision that was replaced", () => {
  const settled = passage("b", "changed", CONFIRMED);
  const { rerender } = render(groups([settled]));
  expect(titles()).toEqual(["Words changed 1 settled"]);
  rerender(groups([passage("a", "changed"), settled], true));
  expect(titles()).toEqual(["Words changed (1) 1 settled"]);
});

test("a settled passage shows the words it is on now, and where they are", () => {
  render(groups([passage("a", "changed", ADJUSTED)]));
  const entry = within(screen.getByRole("article"));
  expect(entry.getByText("chosen words")).toBeVisible();
  expect(entry.getByText("¶2 → ¶7")).toBeVisible();
  expect(entry.queryByText("a carried")).toBeNull();
  expect(entry.queryByText(/^Little of the old wording/)).toBeNull();
});

test("a passage that was given up shows no words, and a lost one those it found", () => {
  render(groups([passage("a", "changed", GIVEN_UP), passage("b", "orphaned", { ...ADJUSTED, kind: "changed" })]));
  const [given, found] = screen.getAllByRole("article");
  expect(given).toHaveTextContent(/a before.*—/);
  expect(given).not.toHaveTextContent("carried");
  expect(found).toHaveTextContent(/b before.*chosen words/);
});

test("what was settled is counted in Arabic", () => {
  render(
    <WordsProvider language={arabic.code} messages={arabic.messages}>
      {groups([passage("a", "changed", CONFIRMED), passage("b", "changed", ADJUSTED)])}
    </WordsProvider>,
  );
  expect(titles()).toEqual(["تغيّرت الكلمات عولجت ملاحظتان"]);
});
