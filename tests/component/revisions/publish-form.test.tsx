import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { PublishForm } from "#components/revisions/publish-form.tsx";
import { takeFlash } from "#components/ui/flash.ts";
import { call } from "#lib/client/call.ts";
import { ProblemError } from "#lib/client/problem-error.ts";
import type { AnnotationId, RevisionId } from "#lib/contract/fields.ts";
import type { ResultOf } from "#lib/contract/operation.ts";
import type { CarriedPassage, previewRevision } from "#lib/contract/revisions.ts";

vi.mock("#lib/client/call.ts");
const server = vi.mocked(call);
const assign = vi.fn();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  server.mockReset();
  assign.mockReset();
  // jsdom's location cannot navigate.
  vi.stubGlobal("location", { ...window.location, assign });
});

const passage = (kind: CarriedPassage["kind"], before: string, after = before): CarriedPassage => ({
  annotationId: `a-${kind}` as AnnotationId,
  kind,
  score: kind === "changed" ? 0.7 : 1,
  uncertain: false,
  scope: "span",
  before: { quote: before, start: 10, paragraph: 2 },
  after: { quote: after, start: 20, paragraph: 3 },
  now: { kind, quote: after, start: 20, paragraph: 3, doubtful: kind === "changed" },
});

const preview = (change: Partial<ResultOf<typeof previewRevision>> = {}): ResultOf<typeof previewRevision> => ({
  report: {
    from: { id: "r1" as RevisionId, ordinal: 1 },
    counts: { total: 2, exact: 0, moved: 0, changed: 1, orphaned: 1 },
    passages: [passage("changed", "for a year", "for two years"), passage("orphaned", "no hospitals", "")],
  },
  changes: [
    {
      kind: "replaced",
      before: { start: 0, end: 6, text: "a year", paragraph: 2 },
      after: { start: 0, end: 9, text: "two years", paragraph: 2 },
    },
  ],
  isSameText: false,
  basedOn: "r1" as RevisionId,
  warnings: [],
  ...change,
});

/** Answers as the server would, each operation in its own way. */
function answering(answers: { preview?: () => unknown; publish?: () => unknown }) {
  server.mockImplementation(async (name) => {
    const answer = name === "previewRevision" ? answers.preview : answers.publish;
    return { data: answer?.(), etag: null, headers: new Headers() } as Awaited<ReturnType<typeof call>>;
  });
}

const show = () =>
  render(<PublishForm document={{ id: "d1", slug: "rules", language: "en" }} current={1} maxUploadMb={1} />);
const write = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
const press = (name: RegExp | string) => userEvent.click(screen.getByRole("button", { name }));
const bodies = (name: string) => server.mock.calls.filter(([each]) => each === name).map(([, given]) => given);

test("a preview shows what would change and what becomes of each note, before anything can be published", async () => {
  answering({ preview });
  show();
  expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
  write(/paste the text/, "# Rules");
  await press("Preview");
  const region = await screen.findByRole("region", { name: "Preview of revision 2" });
  expect(region).toHaveFocus();
  expect(within(region).getByText("a year").tagName).toBe("DEL");
  expect(within(region).getByText("two years").tagName).toBe("INS");
  expect(within(region).getByRole("link", { name: "1 changed" })).toHaveAttribute("href", "#changed");
  const changed = within(region).getByRole("region", { name: /Words changed/ });
  expect(changed).toHaveTextContent("for a year");
  expect(changed).toHaveTextContent("for two years");
  expect(within(region).getByRole("region", { name: /Words not found/ })).toHaveTextContent("no hospitals");
});

test("publishing names the revision that was previewed, and leads to the report", async () => {
  answering({ preview, publish: () => ({ ordinal: 2, warnings: ["One picture is a link."] }) });
  show();
  write(/paste the text/, "# Rules");
  write(/Label/, "edition 2");
  write(/Note/, "Consultation");
  await press("Preview");
  await press("Publish revision 2");
  expect(bodies("publishRevision")[0]).toMatchObject({
    params: { documentId: "d1" },
    body: { text: "# Rules", label: "edition 2", note: "Consultation", basedOn: "r1" },
    headers: { "idempotency-key": expect.stringMatching(/.{8}/) },
  });
  expect(assign).toHaveBeenCalledWith("/documents/rules/revisions/2/report");
  expect(takeFlash()).toEqual({ message: "Revision 2 is published.", lines: ["One picture is a link."] });
  expect(localStorage.getItem("glossator.publish.d1")).toBeNull();
});

test("what was changed after the preview has to be previewed again", async () => {
  answering({ preview });
  show();
  write(/paste the text/, "# Rules");
  await press("Preview");
  write(/paste the text/, "# Other rules");
  expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
  expect(screen.getByText(/changed since the preview/)).toBeVisible();
  await press("Preview again");
  expect(screen.getByRole("button", { name: "Publish revision 2" })).toBeVisible();
});

test("somebody who was faster is told of, with the ways on, and nothing typed is lost", async () => {
  answering({
    preview,
    publish: () => {
      throw new ProblemError({ status: 409, code: "stale-revision", title: "Another revision was published" });
    },
  });
  show();
  write(/paste the text/, "# Rules");
  await press("Preview");
  await press("Publish revision 2");
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByRole("link", { name: "Look at what they changed" })).toHaveAttribute(
    "href",
    "/documents/rules/compare",
  );
  expect(screen.getByRole("textbox", { name: /paste the text/ })).toHaveValue("# Rules");
  expect(assign).not.toHaveBeenCalled();
});

test("the same text has nothing to publish, and warnings are read out", async () => {
  answering({ preview: () => preview({ isSameText: true, warnings: ["A script was left out."] }) });
  show();
  write(/paste the text/, "# Rules");
  await press("Preview");
  expect(await screen.findByText(/the same, to the letter, as revision 1/)).toBeVisible();
  expect(screen.getByText("A script was left out.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
});

test("nothing is sent without a text, and what is typed comes back after a reload", async () => {
  const { unmount } = show();
  await press("Preview");
  expect(await screen.findByRole("alert")).toHaveTextContent("Text must hold the new text, or choose a file.");
  expect(server).not.toHaveBeenCalled();
  write(/Note/, "Half a reason");
  unmount();
  show();
  expect(await screen.findByDisplayValue("Half a reason")).toBeVisible();
  expect(screen.getByText(/What you typed here before is back/)).toBeVisible();
});
