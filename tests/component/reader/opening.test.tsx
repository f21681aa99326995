import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { LostThreads, useLostSection } from "#components/reader/lost-threads.tsx";
import { OpenThread } from "#components/reader/open-thread.tsx";
import type { ReadDocument } from "#components/reader/read-document.ts";
import { useArticlePresses } from "#components/reader/use-article-presses.ts";
import { useDiscussion } from "#components/reader/use-discussion.ts";
import { useFetchingAhead } from "#components/reader/use-fetching-ahead.ts";
import { usePlacing } from "#components/reader/use-placing.ts";
import { draftStore, SILENT } from "#lib/client/drafts.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { ThreadList } from "#lib/client/thread-list.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import { fakeServer, json, problem } from "../account/fake-server.ts";
import { onDesk } from "../annotations/desk.tsx";
import { placed, thread } from "../annotations/thread.ts";
import { articleOf, passage } from "../client/article.ts";

const LATENCY_MILLISECONDS = 30;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.innerHTML = "";
});

const READ: ReadDocument = {
  id: "d1",
  slug: "d",
  revisionId: "r1",
  revisionOrdinal: 1,
  isCurrent: true,
  language: "en",
  threadCount: 1,
};

type Answer = () => Response | Error;

/** A text with one note, its card beside it, a field elsewhere, and a server that gives one answer after the other. */
function reading(answers: readonly Answer[], change: Partial<Annotation> = {}) {
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  window.scrollBy = () => undefined;
  const { map, blocks } = articleOf(["See the law."], [passage("x", 4, 7)]);
  const paragraph = { id: blocks[0]?.id ?? "", ordinal: 1 };
  const whole = thread("x", { placement: { ...placed(4, 7), paragraph }, ...change });
  let next = 0;
  fakeServer({
    "GET /api/annotations/x?revision=r1": () => {
      const answer = answers[Math.min(next++, answers.length - 1)];
      return answer === undefined ? json(whole) : answer();
    },
  });
  const { fetch } = window;
  vi.stubGlobal("fetch", async (...asked: Parameters<typeof fetch>) => {
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MILLISECONDS));
    return fetch(...asked);
  });
  onDesk(<Beside map={map} thread={whole} list={new ThreadList("d1", "r1")} />);
  return { asked: () => next };
}

function Beside({ map, thread, list }: { map: TextMap; thread: Annotation; list: ThreadList }) {
  const threads = [inBrief(thread)];
  const discussion = useDiscussion({ map, threads, fetchAhead: useFetchingAhead(list) });
  const placing = usePlacing(map, null, discussion.activeId);
  useArticlePresses({ map, threads, discussion, placing, revisionId: "r1", language: "en" });
  useEffect(() => list.subscribe(() => undefined), [list]);
  const { activeId, open } = discussion;
  const [brief] = threads;
  const opened = brief && activeId && (
    <OpenThread
      {...{ brief, list, threads, map, discussion, placing }}
      document={READ}
      onClose={discussion.close}
      key="open"
    />
  );
  const isLost = thread.placement.kind === "orphaned";
  const section = useLostSection(threads, activeId);
  return (
    <>
      <input aria-label="Elsewhere" />
      {isLost && <LostThreads {...{ threads, activeId, section, upTo: activeId, openThread: opened }} onOpen={open} />}
      {!isLost && (opened ?? (brief && <CompactCard thread={brief} onOpen={open} />))}
    </>
  );
}

const notesButton = () => screen.getByRole("button", { name: "1 note on ¶1" });
const waitingCard = () => screen.getByRole("button", { name: /^Note ¶1/ });
const wholeCard = () => screen.findByRole("article", { name: /Note on ¶1/ });

test("a thread that is opened has the focus at once, and still when its words have come", async () => {
  reading([]);
  await userEvent.click(notesButton());
  expect(waitingCard()).toHaveFocus();
  expect(waitingCard()).toHaveAttribute("aria-expanded", "true");
  expect(await wholeCard()).toHaveFocus();
});

test("whoever has gone elsewhere while the words were coming stays there", async () => {
  reading([]);
  await userEvent.click(notesButton());
  screen.getByLabelText("Elsewhere").focus();
  await wholeCard();
  expect(screen.getByLabelText("Elsewhere")).toHaveFocus();
});

test("a reply that was begun has the focus when its thread opens, and not once somebody is elsewhere", async () => {
  const draft = { ...SILENT, kind: "note", visibility: "public", quote: "", ordinal: 1, idempotencyKey: "k" } as const;
  const target = { type: "reply", rootId: "x" } as const;
  draftStore("d1", localStorage).write({ ...draft, body: "Half a thought", target, changedAt: 1 });
  const field = () => screen.findByDisplayValue("Half a thought");
  reading([]);
  await userEvent.click(notesButton());
  expect(await field()).toHaveFocus();
  cleanup();

  reading([]);
  await userEvent.click(notesButton());
  screen.getByLabelText("Elsewhere").focus();
  await field();
  expect(screen.getByLabelText("Elsewhere")).toHaveFocus();
});

test.each([
  ["the button that speaks for the paragraph", notesButton, notesButton],
  ["the highlight, to the button of its paragraph", () => document.querySelector("mark") as HTMLElement, notesButton],
  ["its card, to the card", waitingCard, waitingCard],
])("closing gives the focus back to where it came from: %s", async (_, from, back) => {
  reading([]);
  await userEvent.click(from());
  expect(await wholeCard()).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: /^Close Note/ }));
  await waitFor(() => expect(back()).toHaveFocus());
});

test("a thread without a passage here takes the focus into the list that was closed", async () => {
  reading([], { placement: { ...placed(4, 7), kind: "orphaned", span: null } });
  screen.getByRole("group").removeAttribute("open");
  within(screen.getByRole("group")).getByRole("button", { hidden: true }).click();
  expect(await screen.findByRole("article", { name: /^Note on/ })).toHaveFocus();
});

test("a thread that cannot be had says so without taking the focus from elsewhere, and is closed to where it came from", async () => {
  reading([() => problem(404, "not-found")]);
  await userEvent.click(notesButton());
  const notice = await screen.findByRole("alert");
  expect(notice).toHaveFocus();
  await userEvent.click(within(notice).getByRole("button", { name: "Try again" }));
  expect(waitingCard()).toHaveFocus();
  screen.getByLabelText("Elsewhere").focus();
  const again = await screen.findByRole("alert");
  expect(screen.getByLabelText("Elsewhere")).toHaveFocus();
  await userEvent.click(within(again).getByRole("button", { name: "Close" }));
  await waitFor(() => expect(notesButton()).toHaveFocus());
});

test("a lost connection is tried again, and once more when it is back", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 100 });
  const lost = () => new TypeError("Failed to fetch");
  const { asked } = reading([lost, lost, lost]);
  notesButton().click();
  await screen.findByRole("alert", {}, { timeout: 10_000 });
  expect(asked()).toBe(3);
  window.dispatchEvent(new Event("online"));
  await waitFor(() => expect(asked()).toBeGreaterThan(3));
});

test("a press on a highlight begins to fetch its thread before it has ended, and asks once", async () => {
  const { asked } = reading([]);
  const highlight = document.querySelector<HTMLElement>("mark");
  if (!highlight) throw new Error("nothing is highlighted");
  fireEvent.pointerDown(highlight);
  await waitFor(() => expect(asked()).toBe(1));
  fireEvent.click(highlight);
  expect(await wholeCard()).toBeInTheDocument();
  expect(asked()).toBe(1);
});
