import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReturnSummary } from "#components/copies/return-summary.tsx";
import type { ReturnedChange, ReturnReport } from "#lib/contract/copies.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";
import { ID, returnedChange } from "./returned.ts";

const NONE: ReturnReport["counts"] = {
  threadsInCopy: 0,
  unchanged: 0,
  newThreads: 0,
  newReplies: 0,
  repliesInNewThreads: 0,
  newStatuses: 0,
  differing: 0,
  notPlaced: 0,
  refused: 0,
};

type Report = { changes?: ReturnedChange[]; counts?: Partial<ReturnReport["counts"]>; origin?: ReturnReport["origin"] };

function show({ changes = [], counts, origin = null }: Report, isDone = false) {
  const report = { origin, counts: { ...NONE, ...counts }, changes, warnings: [] };
  render(
    <ReturnSummary outcome={{ report, isDone }} document={{ slug: "levies", language: "en" }}>
      <button type="button">Bring</button>
    </ReturnSummary>,
  );
}

const list = () => screen.getByRole("list", { name: "One by one" });
const groups = () => within(list());

test("a new thread is shown as it will be read: its passage, who wrote it and when, its formatting and its replies", () => {
  const thread = returnedChange({
    change: "thread",
    words: "We are **against** it: [why](https://example.org/).",
    placement: "exact",
    marks: { stance: "oppose", codes: ["trade"], proposal: null, visibility: "private" },
    status: { from: null, to: "resolved" },
    replies: [returnedChange({ author: "Ben Ortiz", words: "So *are* we." })],
  });
  show({ changes: [thread], counts: { threadsInCopy: 1, newThreads: 1, repliesInNewThreads: 1 } });
  const [item] = list().children;
  expect(item).toHaveTextContent(/Question on ¶3 New threadOnly meResolved/);
  expect(groups().getByText("every record")).toBeVisible();
  expect(groups().getByText("against").tagName).toBe("STRONG");
  expect(groups().getByRole("link", { name: "why" })).toHaveAttribute("href", "https://example.org/");
  expect(item).not.toHaveTextContent("**");
  expect(groups().getByText("trade")).toBeVisible();
  expect(item).toHaveTextContent("Opposes");
  const reply = within(groups().getByRole("list", { name: "Replies" })).getByRole("listitem");
  expect(reply).toHaveTextContent("Ben Ortiz");
  expect(within(reply).getByText("are").tagName).toBe("EM");
  expect(document.querySelector("time")).toHaveAttribute("dateTime", "2026-03-01T10:00:00.000Z");
  expect(screen.getByText("1 reply in them")).toBeVisible();
});

test("a suggestion shows the wording it proposes against its passage", async () => {
  const marks = { stance: null, codes: [], proposal: "every public record", visibility: "public" } as const;
  const suggestion = returnedChange({
    ...{ change: "thread", kind: "suggestion", words: "" },
    marks: { ...marks, codes: [] },
  });
  show({ changes: [suggestion], counts: { threadsInCopy: 1, newThreads: 1 } });
  const wording = groups().getByRole("figure", { name: "Suggested wording" });
  expect(await within(wording).findByText("public", { exact: false, selector: "ins" })).toBeVisible();
});

test("what changes in a thread that is here stands together: the reply, the status, the words that differ", () => {
  const changes = [
    returnedChange({ threadId: ID, words: "Yes, **gladly**." }),
    returnedChange({ change: "thread", words: "Another thread." }),
    returnedChange({ threadId: ID, change: "status", status: { from: "open", to: "declined" } }),
    returnedChange({
      ...{ threadId: ID, change: "differing", author: "Ana", words: "Really everyone?" },
      contentHere: [...readBody("Really every one?")],
    }),
  ];
  show({ changes, counts: { threadsInCopy: 2, newThreads: 1, newReplies: 1, newStatuses: 1, differing: 1 } });
  const items = [...list().children];
  expect(items).toHaveLength(2);
  expect(items[0]).toHaveTextContent("Question by Ana on ¶3");
  expect(items[0]).toHaveTextContent(/Jane Roe.*New reply/);
  expect(groups().getByText("gladly").tagName).toBe("STRONG");
  expect(items[0]).toHaveTextContent("Open → Declined");
  expect(groups().getByRole("figure", { name: "Words here and in the copy" })).toHaveTextContent("Really every one?");
  expect(groups().getByRole("link", { name: "Open the thread" })).toHaveAttribute(
    "href",
    `/documents/levies?annotation=${ID}`,
  );
});

test("a file without anything new says so and leads back to the text, with nothing to press", () => {
  show({ counts: { threadsInCopy: 4, unchanged: 4 } });
  expect(screen.getByText("There is nothing new in this file: its 4 threads are here already.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Back to the document" })).toHaveAttribute("href", "/documents/levies");
  expect(screen.queryByRole("button", { name: "Bring" })).not.toBeInTheDocument();
  expect(screen.queryByText("4 threads already here")).not.toBeInTheDocument();
});

test("a file in which only words differ says that none of it can be brought in", () => {
  const changes = [returnedChange({ threadId: ID, change: "differing", contentHere: [] })];
  show({ changes, counts: { threadsInCopy: 4, unchanged: 3, differing: 1 } });
  expect(screen.getByText(/nothing in this file that could be brought in; what differs/)).toBeVisible();
  expect(screen.getByText("3 threads already here")).toBeVisible();
});

test("a copy of another document says whose it is before anything comes in here", () => {
  const origin = {
    isThisDocument: false,
    document: { title: "Memo", link: "/documents/memo" },
    revision: null,
    isTextUnchanged: true,
  };
  const changes = [returnedChange({ change: "thread", placement: "orphaned", paragraph: null })];
  show({ changes, origin, counts: { threadsInCopy: 1, newThreads: 1, notPlaced: 1 } });
  expect(screen.getByRole("link", { name: "Memo" })).toHaveAttribute("href", "/documents/memo/copies");
  expect(screen.getByText(/No passage of its new threads is in the current text/)).toBeVisible();
  expect(groups().getByText("Its passage is not in the current text")).toBeVisible();
  expect(screen.getByRole("button", { name: "Bring" })).toBeVisible();
});
