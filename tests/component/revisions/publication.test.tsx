import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { draftKey, keepSent } from "#components/revisions/kept-draft.ts";
import { Publication } from "#components/revisions/publication.tsx";
import { takeFlash } from "#components/ui/flash.ts";
import { call } from "#lib/client/call.ts";
import type { DocumentId } from "#lib/contract/fields.ts";
import type { Job } from "#lib/contract/jobs.ts";

vi.mock("#lib/client/call.ts");
const server = vi.mocked(call);
const [assign, reload] = [vi.fn(), vi.fn()];

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  for (const each of [server, assign, reload]) each.mockReset();
  // jsdom's location cannot navigate.
  vi.stubGlobal("location", { ...window.location, assign, reload });
});

const job = (change: Partial<Job> = {}): Job => ({
  id: "j1",
  kind: "publish",
  state: "running",
  documentId: "d1" as DocumentId,
  documentTitle: "Rules",
  progress: 0.2,
  step: "Carrying 12 notes over",
  problem: null,
  file: null,
  copy: null,
  warnings: [],
  link: null,
  createdAt: "2026-11-26T01:00:00.000Z",
  finishedAt: null,
  expiresAt: "2026-12-03T01:00:00.000Z",
  ...change,
});

/** The server says this whenever it is asked how far the job is. */
function answering(now: Job) {
  server.mockImplementation(
    async () => ({ data: now, etag: null, headers: new Headers() }) as Awaited<ReturnType<typeof call>>,
  );
}

const show = (given: Job | null) =>
  render(
    <Publication job={given}>
      <p>The form</p>
    </Publication>,
  );

test("the form has its place when nothing is being published", () => {
  show(null);
  expect(screen.getByText("The form")).toBeVisible();
  expect(server).not.toHaveBeenCalled();
});

test("a publication begun on an earlier visit is shown, and leads to its report", async () => {
  localStorage.setItem(draftKey("d1"), "what was sent");
  keepSent("d1", "j1");
  answering(job({ state: "done", progress: 1, link: "/documents/rules/revisions/2/report" }));
  show(job());
  expect(screen.getByRole("progressbar", { name: /Carrying 12 notes over/ })).toHaveValue(0.2);
  expect(screen.queryByText("The form")).toBeNull();
  await expect.poll(() => assign.mock.calls).toEqual([["/documents/rules/revisions/2/report"]]);
  expect(takeFlash()?.message).toBe("The revision is published.");
  expect(localStorage.getItem(draftKey("d1"))).toBeNull();
});

test("words that were typed for something else stay when it is published", async () => {
  localStorage.setItem(draftKey("d1"), "something else");
  answering(job({ state: "done", link: "/report" }));
  show(job());
  await expect.poll(() => assign.mock.calls.length).toBe(1);
  expect(localStorage.getItem(draftKey("d1"))).toBe("something else");
});

test("a failure is told with the form below it, until it is dismissed", async () => {
  const problem = { code: "stale-revision", detail: "Another revision was published meanwhile." };
  answering(job());
  show(job({ state: "failed", problem }));
  expect(screen.getByRole("alert")).toHaveTextContent("Another revision was published meanwhile.");
  expect(screen.getByText("The form")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(server).toHaveBeenCalledWith("cancelJob", { params: { jobId: "j1" } });
});

test("it can be given up, and the page is loaded anew to show what is true", async () => {
  answering(job());
  show(job());
  await userEvent.click(screen.getByRole("button", { name: "Give up" }));
  expect(server).toHaveBeenCalledWith("cancelJob", { params: { jobId: "j1" } });
  expect(reload).toHaveBeenCalled();
});
