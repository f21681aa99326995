import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { ThreadPassage } from "#components/revisions/thread-passage.tsx";
import { ProblemError } from "#lib/client/problem-error.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { RevisionId } from "#lib/contract/fields.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import { onDesk } from "#tests/component/annotations/desk.tsx";
import { ANA, placed, thread } from "#tests/component/annotations/thread.ts";

const SECOND = { id: "r2" as RevisionId, ordinal: 2 };
const FIRST = { id: "r1" as RevisionId, ordinal: 1 };

const doubtful = (change: Partial<Annotation> = {}) =>
  thread("a", {
    placement: {
      ...placed(10, 20),
      revision: SECOND,
      kind: "changed",
      score: 0.7,
      doubtful: true,
      quote: "for two years",
      former: "for a year",
      original: "for a year",
    },
    may: { reply: true, edit: true, delete: true, setStatus: true, settle: true },
    ...change,
  });

const lost = () =>
  thread("b", {
    placement: {
      ...placed(0, 0),
      revision: SECOND,
      kind: "orphaned",
      span: null,
      paragraph: null,
      quote: "no hospitals",
      stood: FIRST,
    },
    may: { reply: true, edit: true, delete: true, setStatus: true, settle: true },
  });

function show(given: Annotation, isPlacing = false) {
  const onPlace = vi.fn();
  return { onPlace, ...onDesk(<ThreadPassage thread={given} slug="rules" isPlacing={isPlacing} onPlace={onPlace} />) };
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("a doubtful passage shows both wordings and is confirmed for the revision that is read", async () => {
  const { actions } = show(doubtful());
  const doubt = screen.getByRole("region", { name: "The words changed in revision 2" });
  expect(doubt).toHaveTextContent("Revision 1for a year");
  expect(doubt).toHaveTextContent("Revision 2for two years");
  await press("Confirm");
  expect(actions.settle).toHaveBeenCalledWith(expect.objectContaining({ id: "a" }), {
    action: "confirm",
    revision: "r2",
  });
});

test("it can be taken off its words or put on others, unless others are being chosen", async () => {
  const { actions, onPlace, show: again } = show(doubtful());
  await press("Not the same passage");
  expect(actions.settle).toHaveBeenCalledWith(expect.anything(), { action: "orphan", revision: "r2" });
  await press("Adjust");
  expect(onPlace).toHaveBeenCalledOnce();
  again(<ThreadPassage thread={doubtful()} slug="rules" isPlacing onPlace={onPlace} />);
  expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
});

test("whoever may not settle it is told that it is open", () => {
  show(doubtful({ may: { reply: true, edit: false, delete: false, setStatus: false, settle: false } }));
  expect(screen.getByText(/Not confirmed yet/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
});

test("a refusal is told in the card", async () => {
  const { actions } = show(doubtful());
  actions.settle.mockRejectedValue(
    new ProblemError({ status: 409, code: "stale-version", title: "Changed meanwhile" }),
  );
  await press("Confirm");
  expect(await screen.findByRole("alert")).toHaveTextContent("Changed meanwhile");
});

test("an orphan keeps its words, leads to where they stood, and can be put on new ones", async () => {
  const { onPlace } = show(lost());
  const region = screen.getByRole("region", { name: "These words are not in revision 2" });
  expect(within(region).getByRole("blockquote")).toHaveTextContent("no hospitals");
  expect(within(region).getByRole("link")).toHaveAttribute("href", "/documents/rules/revisions/1?annotation=b");
  await press("Re-anchor");
  expect(onPlace).toHaveBeenCalledOnce();
});

test("the history tells what was decided, by whom, newest first", async () => {
  const { actions } = show(doubtful());
  const at = "2026-11-23T08:00:00.000Z";
  const { placement } = doubtful();
  actions.placements.mockResolvedValue([
    {
      ...placement,
      decisions: [
        { action: "carried", by: null, kind: "changed", quote: "for two years", at },
        { action: "confirmed", by: ANA, kind: "changed", quote: "for two years", at },
      ],
    },
    { ...placed(10, 20), revision: FIRST, quote: "for a year", decisions: [] },
  ]);
  const details = screen.getByText("Where this note stood").closest("details");
  if (details) details.open = true;
  fireEvent(details ?? document, new Event("toggle"));
  const list = await screen.findByRole("list", { name: /Where this note stood/ });
  const items = await within(list).findAllByRole("listitem");
  expect(items[0]).toHaveTextContent(/Revision 2.*Carried over, words changed.*Confirmed by Ana/);
  expect(items[1]).toHaveTextContent(/Revision 1.*Written on it.*for a year/);
});

test("cards at rest say that words changed, that nobody has confirmed it, or that they are gone", () => {
  const settled = { ...doubtful().placement, doubtful: false };
  const { show: again } = onDesk(<CompactCard thread={inBrief(doubtful())} onOpen={vi.fn()} />);
  expect(screen.getByText("Words changed: still right?")).toBeVisible();
  again(<CompactCard thread={inBrief(thread("c", { placement: settled }))} onOpen={vi.fn()} />);
  expect(screen.getByText("Words changed since")).toBeVisible();
  again(<CompactCard thread={inBrief(lost())} onOpen={vi.fn()} />);
  expect(screen.getByText("no hospitals")).toBeVisible();
});
