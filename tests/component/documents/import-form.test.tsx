import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { ImportForm } from "#components/documents/import-form.tsx";
import { takeFlash } from "#components/ui/flash.ts";
import { ToastProvider } from "#components/ui/toasts.tsx";
import { call } from "#lib/client/call.ts";
import { offline, ProblemError } from "#lib/client/problem-error.ts";
import { document } from "./document.ts";

vi.mock("#lib/client/call.ts");
const server = vi.mocked(call<"importDocument">);
const assign = vi.fn();

const imported = (warnings: string[] = []) => ({
  data: { ...document({ title: "Levies", link: "/documents/levies" }), warnings },
  etag: null,
  headers: new Headers(),
});
const refusal = (code: ProblemError["code"], fields: ProblemError["fields"] = []) =>
  new ProblemError({ status: 422, code, title: "Some fields need attention", fields });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  server.mockReset();
  assign.mockReset();
  // jsdom's location cannot navigate.
  vi.stubGlobal("location", { ...window.location, assign });
});

function show({ isSignedIn = true } = {}) {
  return render(
    <ToastProvider>
      <ImportForm isSignedIn={isSignedIn} maxUploadMb={1} />
    </ToastProvider>,
  );
}

const field = (name: string | RegExp) => screen.getByRole("textbox", { name });
const type = (name: string | RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const send = () => userEvent.click(screen.getByRole("button", { name: "Import" }));
const sent = () => server.mock.calls.map(([, given]) => given);

test("a pasted text is sent with what was filled in, and with nothing for what was not", async () => {
  server.mockResolvedValue(imported());
  show();
  type("Or paste the text", "# Levies\n\nThe levy rises.");
  type("Issued by", " Australia \n\nCanada\n");
  type("Date", "2018-08");
  await userEvent.click(screen.getByLabelText(/Only me/));
  await send();
  expect(sent()[0]?.body).toEqual({
    text: "# Levies\n\nThe levy rises.",
    issuingBodies: ["Australia", "Canada"],
    adoptedOn: "2018-08",
    visibility: "private",
  });
  expect(assign).toHaveBeenCalledWith("/documents/levies");
});

test("a file is sent without the pasted text, in the format that was chosen", async () => {
  server.mockResolvedValue(imported());
  show();
  type("Or paste the text", "not this");
  await userEvent.upload(screen.getByLabelText(/Choose a file/), new File(["a"], "memo.txt", { type: "text/plain" }));
  expect(screen.queryByRole("textbox", { name: "Or paste the text" })).not.toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Format" }), "Markdown");
  await send();
  expect(sent()[0]?.file?.name).toBe("memo.txt");
  expect(sent()[0]?.body).toEqual({ format: "markdown", visibility: "public" });
});

test.each(["memo.docx", "memo.docm"])("a Word file can be chosen: %s", async (name) => {
  show();
  // The field passes over what it does not accept.
  await userEvent.upload(screen.getByLabelText(/Choose a file/), new File(["a"], name));
  expect(screen.getByText(name)).toBeInTheDocument();
});

test("a dropped file is taken, and can be taken out again; the pasted words were waiting", async () => {
  show();
  type("Or paste the text", "my words");
  const file = new File(["x".repeat(2500)], "statement.html", { type: "text/html" });
  fireEvent.drop(screen.getByLabelText(/Choose a file/), { dataTransfer: { files: [file], types: ["Files"] } });
  expect(screen.getByText("statement.html")).toBeInTheDocument();
  expect(screen.getByText(/2.5 kB/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Remove this file" }));
  expect(field("Or paste the text")).toHaveValue("my words");
});

test.each([
  ["# A heading", "Guessed: Markdown"],
  ["<h1>A heading</h1>", "Guessed: HTML"],
  ["Just words.", "Guessed: Plain text"],
  ["", "Guess from the text"],
])("for %j the form says: %s", (text, words) => {
  show();
  if (text) type("Or paste the text", text);
  expect(screen.getByRole("combobox", { name: "Format" })).toHaveDisplayValue(words);
});

test("an empty file is refused at once, at its field", async () => {
  show();
  await userEvent.upload(screen.getByLabelText(/Choose a file/), new File([], "memo.docx"));
  await send();
  expect(server).not.toHaveBeenCalled();
  expect(screen.getByLabelText(/Choose a file/)).toHaveAccessibleDescription(/^This file is empty/);
});

test("an empty form is refused at once, at the field it lacks", async () => {
  show();
  await send();
  expect(server).not.toHaveBeenCalled();
  expect(screen.getByRole("alert")).toHaveFocus();
  expect(field("Or paste the text")).toBeInvalid();
});

test("a file that is too large is not sent at all", async () => {
  show();
  const file = new File([new Uint8Array(1_000_001)], "large.txt", { type: "text/plain" });
  await userEvent.upload(screen.getByLabelText(/Choose a file/), file);
  await send();
  expect(server).not.toHaveBeenCalled();
  expect(screen.getByRole("alert")).toHaveTextContent(
    /^This file is larger than the 1 MB that this site accepts\. Leave/,
  );
});

test("what the server refuses is named at the top and at its field, and nothing typed is lost", async () => {
  server.mockRejectedValue(refusal("invalid", [{ field: "adoptedOn", message: "must be a date such as 2018" }]));
  show();
  type("Or paste the text", "The levy rises.");
  type("Date", "yesterday");
  await send();
  const summary = screen.getByRole("alert");
  expect(summary).toHaveFocus();
  await userEvent.click(within(summary).getByRole("link", { name: "Date must be a date such as 2018." }));
  expect(field("Date")).toHaveFocus();
  expect(field("Date")).toBeInvalid();
  expect(field("Date")).toHaveValue("yesterday");
  expect(field("Or paste the text")).toHaveValue("The levy rises.");
});

test("what is typed survives leaving the page, and is gone once it is imported", async () => {
  server.mockResolvedValue(imported());
  const first = show();
  type("Title", "Levies");
  type("Or paste the text", "The levy rises.");
  first.unmount();
  const second = show();
  expect(field("Title")).toHaveValue("Levies");
  expect(screen.getByText(/What you typed here before is back/)).toBeInTheDocument();
  await send();
  second.unmount();
  show();
  expect(field("Title")).toHaveValue("");
});

test("what is typed signed out is kept, and the form leads to signing in and back", async () => {
  show({ isSignedIn: false });
  type("Title", "Levies");
  window.dispatchEvent(new Event("pagehide"));
  expect(screen.getByRole("link", { name: "Sign in to import" })).toHaveAttribute("href", "/sign-in?next=%2Fimport");
  expect(screen.queryByRole("button", { name: "Import" })).not.toBeInTheDocument();
  expect(localStorage.getItem("glossator.import")).toContain("Levies");
});

test("a session that ended in the meantime leads to signing in", async () => {
  server.mockRejectedValue(new ProblemError({ status: 401, code: "signed-out", title: "Sign in to do this" }));
  show();
  type("Or paste the text", "The levy rises.");
  await send();
  expect(within(screen.getByRole("alert")).getByRole("link", { name: "Sign in to import" })).toBeInTheDocument();
});

test("sending again after the network was away uses the same key; another text gets another", async () => {
  server.mockRejectedValue(offline());
  show();
  type("Or paste the text", "The levy rises.");
  await send();
  expect(screen.getByRole("alert")).toHaveTextContent("Nothing you typed is lost");
  await send();
  type("Or paste the text", "The levy falls.");
  await send();
  const keys = sent().map(({ headers }) => headers?.["idempotency-key"]);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("the page that comes next tells what the reader had to leave out", async () => {
  server.mockResolvedValue(imported(["A picture was left out."]));
  show();
  type("Or paste the text", "The levy rises.");
  await send();
  expect(takeFlash()).toEqual({ message: "“Levies” is in the library.", lines: ["A picture was left out."] });
});

test("starting over can be taken back", async () => {
  show();
  type("Title", "Levies");
  await userEvent.click(screen.getByRole("button", { name: "Start over" }));
  expect(field("Title")).toHaveValue("");
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(field("Title")).toHaveValue("Levies"));
});

test("while it is sent the form says how far it is", async () => {
  let finish = (_: unknown) => {};
  server.mockImplementation(
    (_, given) =>
      new Promise((resolve) => {
        given.onProgress?.(0.5);
        finish = resolve as typeof finish;
      }),
  );
  show();
  type("Or paste the text", "The levy rises.");
  await send();
  expect(screen.getByRole("progressbar", { name: "Sending the text…" })).toHaveValue(0.5);
  finish(imported());
  await waitFor(() => expect(assign).toHaveBeenCalled());
});

test("a browser that keeps nothing is no obstacle, and the form says so", async () => {
  const setItem = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  show();
  type("Title", "Levies");
  expect(await screen.findByText(/too large to keep in this browser/)).toBeInTheDocument();
  expect(field("Title")).toHaveValue("Levies");
  setItem.mockRestore();
});
