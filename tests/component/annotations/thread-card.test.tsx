import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { Quote } from "#components/annotations/quote.tsx";
import { type Other, ThreadCard } from "#components/annotations/thread-card.tsx";
import { ProblemError } from "#lib/client/problem-error.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import { onDesk } from "./desk.tsx";
import { BEN, brief, NOTHING_MAY, onDocument, reply, thread, words } from "./thread.ts";

beforeEach(() => localStorage.clear());

function show(given: Annotation, others: readonly Other[] = []) {
  const heard = { onOpen: vi.fn(), onClose: vi.fn(), onShowPassage: vi.fn() };
  return {
    heard,
    ...onDesk(
      <ThreadCard thread={given} passage={<Quote words={given.placement.quote} />} others={others} {...heard} />,
    ),
  };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name, hidden: true }));

describe("an open thread", () => {
  test("says what it is about, who wrote it, and that samples are samples", () => {
    show(thread("a", { kind: "question", author: BEN, visibility: "private", replies: [reply("b", "a")] }));
    const card = screen.getByRole("article", { name: /Question on ¶7/ });
    expect(within(card).getByRole("blockquote")).toHaveTextContent("the quoted words");
    expect(card).toHaveTextContent("Ben");
    expect(card).toHaveTextContent("sample reader");
    expect(card).toHaveTextContent("Only me");
    expect(within(card).getByRole("list", { name: "Replies" })).toHaveTextContent("Words of b");
  });

  test("shows foreign words as words", () => {
    show(thread("a", { content: [words("<b>bold</b> & <script>alert(1)</script>")] }));
    expect(screen.getByText("<b>bold</b> & <script>alert(1)</script>")).toBeVisible();
  });

  test("offers only what the viewer may do", () => {
    show(thread("a", { may: NOTHING_MAY }));
    for (const name of [/^Reply/, /Resolve/, "Edit", "Delete"]) {
      expect(screen.queryByRole("button", { name, hidden: true })).toBeNull();
    }
    expect(screen.getByRole("button", { name: "Copy link", hidden: true })).toBeInTheDocument();
  });

  test("is resolved, and says who did it", async () => {
    const { actions, show: again } = show(thread("a"));
    await press("Resolve the thread on ¶7");
    expect(actions.setStatus).toHaveBeenCalledWith(expect.objectContaining({ id: "a" }), "resolved");
    const resolved = thread("a", { status: { state: "resolved", by: "Ana", at: "2026-11-23T08:00:00.000Z" } });
    again(<ThreadCard thread={resolved} passage={null} others={[]} onOpen={vi.fn()} onClose={vi.fn()} />);
    expect(screen.getByText("Resolved", { selector: "strong" }).parentElement).toHaveTextContent("Resolved · Ana");
    await press("Reopen the thread on ¶7");
    expect(actions.setStatus).toHaveBeenLastCalledWith(expect.anything(), "open");
  });

  test("is answered, and an answer that fails is not lost", async () => {
    const { actions, drafts } = show(thread("a"));
    await press("Reply to Ana on ¶7");
    fireEvent.change(screen.getByRole("textbox", { name: "Reply to Ana" }), { target: { value: "Because." } });
    expect(drafts.list()[0]).toMatchObject({ body: "Because.", target: { type: "reply", rootId: "a" } });
    actions.reply.mockRejectedValueOnce(
      new ProblemError({ status: 429, code: "too-many-requests", title: "Slow down" }),
    );
    await press("Reply for everyone");
    expect(screen.getByRole("alert")).toHaveTextContent("Not saved. Slow down");
    await press("Try again: Reply for everyone");
    expect(actions.reply).toHaveBeenLastCalledWith(expect.objectContaining({ body: "Because." }), "a");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("button", { name: "Reply to Ana on ¶7" })).toHaveFocus();
    expect(drafts.list()).toEqual([]);
  });

  test("leads to the others on its words, and back to the text", async () => {
    const { heard } = show(thread("a"), [
      { thread: brief("b", { kind: "question", author: BEN }), words: "the quoted words" },
    ]);
    await press(/Question by Ben/);
    expect(heard.onOpen).toHaveBeenCalledWith("b");
    await press("Back to ¶7 in the text");
    expect(heard.onShowPassage).toHaveBeenCalledOnce();
    await press("Close Note on ¶7");
    expect(heard.onClose).toHaveBeenCalledOnce();
  });

  test("about the whole document has no passage to show", () => {
    show(thread("a", { placement: onDocument }));
    expect(screen.getByRole("article", { name: /Note on the whole document/ })).toBeInTheDocument();
    expect(screen.queryByRole("blockquote")).toBeNull();
  });

  test("that was deleted keeps its replies", () => {
    show(thread("a", { deletedAt: "2026-11-23T08:00:00.000Z", content: [], body: "", replies: [reply("b", "a")] }));
    expect(screen.getByText(/^Deleted/)).toBeVisible();
    expect(screen.getByText("Words of b")).toBeVisible();
  });
});

describe("editing", () => {
  const edit = async () => {
    await press("Edit");
    return screen.getByRole("textbox", { name: "Edit note by Ana" });
  };

  test("sends the new words with the version they were based on", async () => {
    const { actions } = show(thread("a", { version: 4 }));
    const field = await edit();
    expect(field).toHaveValue("Words of a");
    fireEvent.change(field, { target: { value: "Better words" } });
    await press("Save");
    expect(actions.edit).toHaveBeenCalledWith(
      expect.objectContaining({ id: "a" }),
      { body: "Better words", visibility: "public", stance: null, codes: [], proposal: null },
      4,
    );
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  test("is saved by Ctrl+Enter from wherever in the form the focus is", async () => {
    const { actions } = show(thread("a"));
    fireEvent.change(await edit(), { target: { value: "Better words" } });
    await userEvent.click(screen.getByRole("radio", { name: "Only me" }));
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: "a" }),
      expect.objectContaining({ body: "Better words", visibility: "private" }),
      expect.any(Number),
    );
  });

  test("that collides shows both wordings and saves over the other only when told to", async () => {
    const { actions } = show(thread("a"));
    const field = await edit();
    fireEvent.change(field, { target: { value: "Mine" } });
    actions.edit.mockRejectedValueOnce(new ProblemError({ status: 412, code: "stale-version", title: "Changed" }));
    actions.latest.mockResolvedValueOnce(thread("a", { version: 9, content: [words("Theirs")] }));
    await press("Save");
    expect(screen.getByRole("alert")).toHaveTextContent("Theirs");
    expect(field).toHaveValue("Mine");
    await press("Save my wording instead");
    expect(actions.edit).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ body: "Mine" }), 9);
  });

  test("shows earlier wordings when asked", async () => {
    const { actions } = show(thread("a", { edits: 2 }));
    actions.history.mockResolvedValueOnce([
      {
        version: 1,
        content: [words("First")],
        editor: { name: "Ana" },
        replacedAt: "2026-11-23T08:00:00.000Z",
        ...{ stance: "oppose", codes: ["tax"], proposal: null },
      },
    ]);
    await press("edited · 2 earlier wordings");
    const earlier = screen.getByRole("list", { name: "Earlier wordings of the note by Ana" });
    expect(earlier).toHaveTextContent("First");
    expect(earlier).toHaveTextContent("Opposes");
    expect(earlier).toHaveTextContent("tax");
  });
});

describe("a thread at rest", () => {
  const rest = (given: Annotation) => {
    const onOpen = vi.fn();
    onDesk(<CompactCard thread={inBrief(given)} onOpen={onOpen} />);
    return onOpen;
  };

  test("opens by a button that says what it is", async () => {
    const onOpen = rest(thread("a", { replies: [reply("b", "a")] }));
    expect(screen.getByRole("article")).toHaveTextContent("1 reply");
    await press(/Note ¶7 Ana/);
    expect(onOpen).toHaveBeenCalledWith("a");
  });

  test("keeps its words to itself once resolved", () => {
    rest(thread("a", { status: { state: "resolved", by: "Ana", at: null } }));
    expect(screen.getByRole("article")).toHaveTextContent("Resolved");
    expect(screen.queryByText("Words of a")).toBeNull();
  });
});
