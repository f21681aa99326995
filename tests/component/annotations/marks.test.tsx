import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Composer } from "#components/annotations/composer.tsx";
import { PostView } from "#components/annotations/post-view.tsx";
import { SILENT } from "#lib/client/drafts.ts";
import { onDesk } from "./desk.tsx";
import { ANA, thread } from "./thread.ts";

beforeEach(() => localStorage.clear());

const heard = () => ({ onPosted: vi.fn(), onClose: vi.fn(), onResume: vi.fn(), onTarget: vi.fn() });

const suggesting = (kind: "note" | "suggestion" = "suggestion") =>
  onDesk(
    <Composer
      begin={{
        target: { type: "span", revisionId: "r1", span: { start: 3, end: 17 } },
        quote: "the levy rises",
        ordinal: 2,
        kind,
        visibility: "public",
        ...SILENT,
      }}
      paragraph={null}
      {...heard()}
    />,
  );

const wording = () => screen.getByRole("textbox", { name: /^New wording/ });
const redline = () => screen.getByRole("figure", { name: "Suggested wording" });
const post = () => userEvent.click(screen.getByRole("button", { name: "Post for everyone" }));

test("a suggestion begins with the words of the text and shows at once what it changes", async () => {
  const { actions } = suggesting();
  expect(wording()).toHaveFocus();
  expect(wording()).toHaveValue("the levy rises");
  await post();
  expect(screen.getByRole("alert")).toHaveTextContent("Change the wording first");
  fireEvent.change(wording(), { target: { value: "the levy falls" } });
  expect(within(redline()).getByText("rises", { exact: false, selector: "del" })).toBeVisible();
  expect(within(redline()).getByText("falls", { exact: false, selector: "ins" })).toBeVisible();
  await post();
  expect(actions.annotate).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ kind: "suggestion", proposal: "the levy falls", body: "" }),
  );
});

test("an emptied wording strikes the words out, and a note proposes nothing", async () => {
  const { actions } = suggesting();
  fireEvent.change(wording(), { target: { value: "" } });
  expect(redline()).toHaveTextContent("Strike out these words");
  await userEvent.click(screen.getByRole("radio", { name: "Note" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Note text" }), "Why?");
  await post();
  expect(actions.annotate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: "note", proposal: null }));
});

test("codes are added by comma and Enter, taken away by keyboard, and kept in the draft", async () => {
  const { actions, drafts } = suggesting("note");
  await userEvent.click(screen.getByText("Stance and codes"));
  await userEvent.click(screen.getByRole("radio", { name: /Opposes/ }));
  const codes = screen.getByRole("combobox", { name: "Codes" });
  await userEvent.type(codes, "privacy / oversight,tax{Enter}tax{Enter}trade{Enter}{Backspace}");
  expect(drafts.list()[0]).toMatchObject({ stance: "oppose", codes: ["privacy/oversight", "tax"] });
  screen.getByRole("button", { name: "Remove the code tax" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(codes).toHaveFocus();
  await userEvent.type(codes, "a//b{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("words on both sides");
  await userEvent.clear(codes);
  await userEvent.type(screen.getByRole("textbox", { name: "Note text" }), "Why?");
  await post();
  expect(actions.annotate).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ stance: "oppose", codes: ["privacy/oversight"] }),
  );
});

test("codes in use are offered, and those below another with it", async () => {
  suggesting("note");
  await userEvent.click(screen.getByText("Stance and codes"));
  const list = screen.getByRole("combobox", { name: "Codes" }).getAttribute("list") ?? "";
  const offered = document.getElementById(list)?.querySelectorAll("option") ?? [];
  expect([...offered].map((option) => option.value)).toEqual(["privacy", "privacy/oversight"]);
});

test("a post says stance, codes and wording, and who brought it in", async () => {
  const author = { ...ANA, name: "Jane", broughtInBy: "Ana" };
  const marks = { stance: "support", codes: ["tax"], proposal: "the quoted word" } as const;
  onDesk(<PostView post={thread("a", { ...marks, codes: ["tax"], kind: "suggestion", author })} />);
  expect(screen.getByText("Supports")).toBeVisible();
  expect(screen.getByRole("list", { name: "Codes" })).toHaveTextContent("tax");
  await waitFor(() => expect(redline()).toHaveTextContent("the quoted removed: words added: word"));
  expect(screen.getByText(/\(brought in by Ana\)/)).toBeVisible();
});

test("editing changes all of it at once", async () => {
  const given = thread("a", { kind: "suggestion", proposal: "the new words", stance: "mixed", codes: ["tax"] });
  const { actions } = onDesk(<PostView post={given} />);
  await userEvent.click(screen.getByRole("button", { name: "Edit", hidden: true }));
  fireEvent.change(wording(), { target: { value: "the newer words" } });
  await userEvent.click(screen.getByText(/^Stance and codes/));
  await userEvent.click(screen.getByRole("radio", { name: "None" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(actions.edit).toHaveBeenCalledExactlyOnceWith(
    expect.anything(),
    expect.objectContaining({ proposal: "the newer words", stance: null, codes: ["tax"] }),
    1,
  );
});
