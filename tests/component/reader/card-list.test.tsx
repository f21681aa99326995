import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LostThreads, useLostSection } from "#components/reader/lost-threads.tsx";
import { Sheet } from "#components/reader/sheet.tsx";
import { useDiscussion } from "#components/reader/use-discussion.ts";
import { cardIdOf } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { onDesk } from "../annotations/desk.tsx";
import { brief } from "../annotations/thread.ts";
import { articleOf } from "../client/article.ts";

const COUNT = 200;
const threads = Array.from({ length: COUNT }, (_, index) => brief(`t${index}`));

/** The ends of lists that are watched, each with what is to be called when it comes into view. */
const ends = new Map<Element, () => void>();
const scrolledTo: string[] = [];

beforeEach(() => {
  class Watching {
    readonly #seen = new Set<Element>();
    readonly #tell: (entries: readonly { isIntersecting: boolean }[]) => void;
    constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
      this.#tell = tell;
    }
    observe(end: Element) {
      this.#seen.add(end);
      ends.set(end, () => this.#tell([{ isIntersecting: true }]));
    }
    disconnect() {
      for (const end of this.#seen) ends.delete(end);
    }
  }
  vi.stubGlobal("IntersectionObserver", Watching);
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  HTMLElement.prototype.scrollIntoView = function scrollIntoView() {
    scrolledTo.push(this.id);
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  ends.clear();
  scrolledTo.length = 0;
  document.body.innerHTML = "";
});

const toEnd = () => act(() => [...ends.values()].at(-1)?.());
const cards = () => document.querySelectorAll("[data-thread]");
const buttonOf = (id: string) => {
  const card = document.getElementById(cardIdOf(id));
  if (!card) throw new Error(`${id} is not in the page`);
  return within(card).getByRole("button");
};

type PhoneProps = { map: TextMap; placed?: typeof threads; lost?: typeof threads };

function Phone({ map, placed = threads, lost = [] }: PhoneProps) {
  const discussion = useDiscussion({ map, threads, fetchAhead: () => undefined });
  const closer = (
    <button type="button" onClick={discussion.close}>
      Close thread
    </button>
  );
  const openThread = discussion.activeId && closer;
  const section = useLostSection(lost, discussion.activeId);
  const lostThreads = (upTo: string | null) => (
    <LostThreads threads={lost} activeId={null} openThread={null} onOpen={discussion.open} {...{ upTo, section }} />
  );
  return (
    <Sheet
      {...{ map, threads: placed, discussion, openThread, head: null, composer: null, lostThreads }}
      count={COUNT}
      isLoaded
    />
  );
}

test("a long list comes in portions, and back to the thread that was opened from it, with the focus on its card", async () => {
  const { map } = articleOf(["Text."], []);
  onDesk(<Phone map={map} />);
  await userEvent.click(screen.getByRole("button", { name: `Notes (${COUNT})` }));
  expect(cards()).toHaveLength(60);
  await toEnd();
  await toEnd();
  expect(cards()).toHaveLength(180);

  await userEvent.click(buttonOf("t150"));
  expect(cards()).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Close thread" }));
  await waitFor(() => expect(buttonOf("t150")).toHaveFocus());
  expect(scrolledTo).toEqual([cardIdOf("t150")]);

  await userEvent.click(screen.getByRole("button", { name: "Close notes" }));
  await userEvent.click(screen.getByRole("button", { name: `Notes (${COUNT})` }));
  expect(cards()).toHaveLength(60);
});

test("on a phone a lost thread goes back to its place in the section that was open, with the focus on its card", async () => {
  const { map } = articleOf(["Text."], []);
  onDesk(<Phone map={map} placed={[]} lost={threads} />);
  await userEvent.click(screen.getByRole("button", { name: `Notes (${COUNT})` }));
  await userEvent.click(screen.getByText(`${COUNT} notes without a passage here`));
  await toEnd();
  await toEnd();
  await userEvent.click(buttonOf("t150"));
  expect(cards()).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Close thread" }));
  expect(screen.getByRole("group")).toHaveAttribute("open");
  await waitFor(() => expect(buttonOf("t150")).toHaveFocus());
});

function Margin({ activeId }: { activeId: string | null }) {
  const section = useLostSection(threads, activeId);
  const heard = { onOpen: () => undefined, openThread: <p>Opened</p> };
  return <LostThreads threads={threads} upTo={activeId} {...{ activeId, section, ...heard }} />;
}

test("a thread far down among those without a passage is in the page when it is opened, and stays when it is closed", () => {
  const { show } = onDesk(<Margin activeId={null} />);
  expect(document.getElementById(cardIdOf("t150"))).toBeNull();
  show(<Margin activeId="t150" />);
  expect(screen.getByText("Opened")).toBeInTheDocument();
  show(<Margin activeId={null} />);
  expect(buttonOf("t150")).toBeInTheDocument();
});
