import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Composer } from "#components/annotations/composer.tsx";
import type { Paragraph } from "#components/annotations/sentence-picker.tsx";
import type { NewDraft } from "#components/annotations/use-draft.ts";
import { SILENT } from "#lib/client/drafts.ts";
import { offline, ProblemError } from "#lib/client/problem-error.ts";
import { sentencesOf } from "#lib/client/sentences.ts";
import { onDesk } from "./desk.tsx";

const SPAN: NewDraft = {
  target: { type: "span", revisionId: "r1", span: { start: 3, end: 9 } },
  quote: "a levy",
  ordinal: 2,
  kind: "note",
  visibility: "public",
  ...SILENT,
};
const TEXT = "One levy. Two levies. Three.";
const PARAGRAPH: Paragraph = { text: TEXT, start: 100, sentences: sentencesOf(TEXT, "en") };
const BLOCK: NewDraft = {
  ...SPAN,
  target: { type: "block", revisionId: "r1", blockId: "b-1", span: null },
  quote: TEXT,
};

function composer(begin = SPAN, paragraph: Paragraph | null = null) {
  const heard = { onPosted: vi.fn(), onClose: vi.fn(), onResume: vi.fn(), onTarget: vi.fn() };
  return { heard, element: <Composer begin={begin} paragraph={paragraph} {...heard} /> };
}

const field = () => screen.getByRole("textbox");
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => localStorage.clear());

test("posts what was written with its key, and forgets the draft only then", async () => {
  const { heard, element } = composer();
  const { actions, drafts } = onDesk(element);
  expect(field()).toHaveFocus();
  type("Why?");
  expect(drafts.list()).toHaveLength(1);
  await press("Post for everyone");
  expect(actions.annotate).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ body: "Why?", kind: "note", visibility: "public", target: SPAN.target }),
  );
  expect(heard.onPosted).toHaveBeenCalledOnce();
  expect(drafts.list()).toEqual([]);
});

test("the button says who will see it", async () => {
  onDesk(composer().element);
  await userEvent.click(screen.getByRole("radio", { name: "Only me" }));
  expect(screen.getByRole("button", { name: "Save for only me" })).toBeVisible();
});

test("a dead network keeps the words and the key, and says why", async () => {
  const { element } = composer();
  const { actions, drafts } = onDesk(element);
  actions.annotate.mockRejectedValueOnce(offline());
  type("Why?");
  await press("Post for everyone");
  expect(screen.getByRole("alert")).toHaveTextContent("Not saved. Nothing you typed is lost.");
  expect(drafts.list()[0]?.body).toBe("Why?");
  await press("Try again: Post for everyone");
  const keys = actions.annotate.mock.calls.map(([draft]) => draft.idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("words changed after an attempt that arrived are a second note, once the person says so", async () => {
  const { actions } = onDesk(composer().element);
  actions.annotate.mockRejectedValueOnce(new ProblemError({ status: 409, code: "key-reused", title: "Used" }));
  type("Other words");
  await press("Post for everyone");
  expect(screen.getByRole("alert")).toHaveTextContent("Post again to add these words as a second note.");
  await press("Try again: Post for everyone");
  const [first, second] = actions.annotate.mock.calls.map(([draft]) => draft.idempotencyKey);
  expect(first).not.toBe(second);
});

test("what was typed comes back with the composer, until it is discarded", async () => {
  const first = onDesk(composer().element);
  type("Half a thought");
  first.unmount();
  const { element, heard } = composer();
  const { drafts } = onDesk(element);
  expect(field()).toHaveValue("Half a thought");
  expect(screen.getByText(/^Draft restored/)).toBeVisible();
  await press("Discard");
  expect(drafts.list()).toEqual([]);
  expect(heard.onClose).toHaveBeenCalledOnce();
  await press("Undo");
  expect(drafts.list()[0]?.body).toBe("Half a thought");
  expect(heard.onResume).toHaveBeenCalledWith(expect.objectContaining({ body: "Half a thought" }));
});

test("closing keeps the draft", async () => {
  const { element, heard } = composer();
  const { drafts } = onDesk(element);
  type("Later");
  await press("Close, keep draft");
  expect(heard.onClose).toHaveBeenCalledOnce();
  expect(drafts.list()).toHaveLength(1);
});

test("a signed-out reader writes first and is led to sign in with the draft", async () => {
  const { signIn, actions } = onDesk(composer().element, { viewer: null });
  type("Why?");
  await press("Post for everyone");
  expect(signIn).toHaveBeenCalledWith(expect.objectContaining({ body: "Why?" }));
  expect(actions.annotate).not.toHaveBeenCalled();
});

test("a session that has ended offers the way back in", async () => {
  const { actions, signIn } = onDesk(composer().element);
  actions.annotate.mockRejectedValueOnce(new ProblemError({ status: 401, code: "signed-out", title: "Sign in" }));
  type("Why?");
  await press("Post for everyone");
  await press("Sign in and come back");
  expect(signIn).toHaveBeenCalledWith(expect.objectContaining({ body: "Why?" }));
});

test("a note needs words, a highlight does not", async () => {
  const { actions } = onDesk(composer().element);
  await press("Post for everyone");
  expect(screen.getByRole("alert")).toHaveTextContent("Write something first");
  await userEvent.click(screen.getByRole("radio", { name: "Highlight" }));
  await press("Post for everyone");
  expect(actions.annotate).toHaveBeenCalledWith(expect.objectContaining({ kind: "highlight", body: "" }));
});

test("Ctrl+Enter posts", async () => {
  const { actions } = onDesk(composer().element);
  await userEvent.type(field(), "Why?{Control>}{Enter}{/Control}");
  expect(actions.annotate).toHaveBeenCalledOnce();
});

test.each([
  ["Ctrl+Enter", "{Control>}{Enter}{/Control}"],
  ["Cmd+Enter", "{Meta>}{Enter}{/Meta}"],
])("%s posts once from wherever in the form the focus is", async (_, keys) => {
  const { actions } = onDesk(composer().element);
  type("Why?");
  await userEvent.click(screen.getByRole("radio", { name: "Only me" }));
  await userEvent.keyboard(keys);
  expect(actions.annotate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ visibility: "private" }));
});

test("a code that is still being typed is posted by the key as well, and a bad one stops it", async () => {
  const { actions } = onDesk(composer().element);
  type("Why?");
  await userEvent.click(screen.getByText("Stance and codes"));
  const codes = screen.getByRole("combobox", { name: "Codes" });
  await userEvent.type(codes, "a//b{Control>}{Enter}{/Control}");
  expect(screen.getByRole("alert")).toHaveTextContent("A code");
  expect(actions.annotate).not.toHaveBeenCalled();
  await userEvent.clear(codes);
  await userEvent.type(codes, "privacy / oversight{Control>}{Enter}{/Control}");
  expect(actions.annotate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ codes: ["privacy/oversight"] }));
});

test("a paragraph is narrowed to sentences, and the page hears of it", async () => {
  const { element, heard } = composer(BLOCK, PARAGRAPH);
  const { actions } = onDesk(element);
  await userEvent.click(screen.getByRole("checkbox", { name: "One levy.", hidden: true }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Three.", hidden: true }));
  expect(screen.getByRole("blockquote")).toHaveTextContent("Two levies.");
  expect(heard.onTarget).toHaveBeenLastCalledWith({ ...BLOCK.target, span: { start: 110, end: 121 } });
  type("These");
  await press("Post for everyone");
  const [draft] = actions.annotate.mock.calls[0] ?? [];
  expect(draft?.target).toMatchObject({ span: { start: 110, end: 121 } });
});
