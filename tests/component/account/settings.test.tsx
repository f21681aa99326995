import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { AccessTokens } from "#components/account/access-tokens.tsx";
import { NameForm } from "#components/account/name-form.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { ToastProvider } from "#components/ui/toasts.tsx";
import type { Token } from "#lib/contract/account.ts";
import type { TokenId } from "#lib/contract/fields.ts";
import { fakeServer, json, problem, signInWith } from "./fake-server.ts";

const refresh = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

beforeEach(() => {
  refresh.mockReset();
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const show = (part: React.ReactNode) => render(<ToastProvider>{part}</ToastProvider>);

test("a new name is saved and the page is told", async () => {
  const requests = fakeServer({ "PATCH /api/account": () => json({ name: "Ana Berg" }) });
  show(<NameForm name="Ana" />);
  await userEvent.type(screen.getByLabelText("Your name"), " Berg");
  await press("Save name");
  expect(JSON.parse(requests[0]?.body ?? "")).toEqual({ name: "Ana Berg" });
  expect(screen.getByText("Saved. You are shown as Ana Berg.")).toBeInTheDocument();
  expect(refresh).toHaveBeenCalledOnce();
});

async function changePassword() {
  show(<PasswordForm email="ana@example.org" />);
  await userEvent.type(screen.getByLabelText("Current password"), "the old password");
  await userEvent.type(screen.getByLabelText("New password"), "the new password");
  await press("Change password");
}

test("a new password ends all sessions, so this browser signs in with it again", async () => {
  const requests = fakeServer({ "PATCH /api/account": () => json({ name: "Ana" }), ...signInWith(null) });
  await changePassword();
  expect(JSON.parse(requests[0]?.body ?? "")).toEqual({
    currentPassword: "the old password",
    password: "the new password",
  });
  expect(new URLSearchParams(requests[2]?.body).get("password")).toBe("the new password");
  expect(screen.getByText(/Your password is changed/)).toBeInTheDocument();
  expect(screen.getByLabelText("New password")).toHaveValue("");
});

test("a wrong current password is named at its field, and both stay typed", async () => {
  const fields = [{ field: "currentPassword", message: "is not your current password" }];
  fakeServer({ "PATCH /api/account": () => problem(422, "invalid", { fields }) });
  await changePassword();
  expect(screen.getByLabelText("Current password")).toBeInvalid();
  expect(screen.getByLabelText("New password")).toHaveValue("the new password");
});

const token = (name: string, more: Partial<Token> = {}): Token => ({
  id: `id-of-${name}` as TokenId,
  name,
  hint: "gls_abcd",
  createdAt: "2026-11-23T08:00:00.000Z",
  lastUsedAt: null,
  expiresAt: null,
  ...more,
});
const SECRET = "gls_abcdefghij";
const created = () => json({ ...token("weekly export"), secret: SECRET }, 201);

async function createToken() {
  show(<AccessTokens tokens={[]} origin="https://notes.example.org" />);
  await userEvent.type(screen.getByLabelText("What is it for?"), "weekly export");
  await press("Create token");
}

test("a token's secret is shown once, with the focus, a warning and an example", async () => {
  const requests = fakeServer({ "POST /api/account/tokens": created });
  await createToken();
  expect(JSON.parse(requests[0]?.body ?? "")).toEqual({ name: "weekly export", expiresInDays: 90 });
  const box = screen.getByRole("region", { name: "Your new token “weekly export”" });
  expect(box).toHaveFocus();
  expect(box).toHaveTextContent("it is not shown again");
  expect(box).toHaveTextContent(`curl -H "Authorization: Bearer ${SECRET}" https://notes.example.org/api/documents`);
  await press("I have kept it");
  expect(screen.queryByDisplayValue(SECRET)).not.toBeInTheDocument();
  expect(screen.getByRole("rowheader", { name: "weekly export" })).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent(SECRET);
});

test("a token that never ends says so to the server by leaving the days out", async () => {
  const requests = fakeServer({ "POST /api/account/tokens": created });
  show(<AccessTokens tokens={[]} origin="" />);
  await userEvent.type(screen.getByLabelText("What is it for?"), "x");
  await userEvent.selectOptions(screen.getByLabelText("It ends"), "never");
  await press("Create token");
  expect(JSON.parse(requests[0]?.body ?? "")).toEqual({ name: "x" });
});

test("copying puts the secret on the clipboard; where that is forbidden it is selected", async () => {
  fakeServer({ "POST /api/account/tokens": created });
  const user = userEvent.setup();
  await createToken();
  await user.click(screen.getByRole("button", { name: "Copy token" }));
  expect(await navigator.clipboard.readText()).toBe(SECRET);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await user.click(screen.getByRole("button", { name: "Copy token" }));
  expect(screen.getByText(/The token is selected/)).toBeInTheDocument();
  const field = screen.getByDisplayValue<HTMLInputElement>(SECRET);
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(SECRET);
});

test("revoking asks first, then the token is gone and the focus is on the list", async () => {
  const requests = fakeServer({
    "DELETE /api/account/tokens/id-of-one": () => new Response(null, { status: 204 }),
  });
  show(<AccessTokens tokens={[token("one"), token("two")]} origin="" />);
  await press("Revoke one");
  const dialog = screen.getByRole("dialog", { name: "Revoke this token?" });
  expect(dialog).toHaveTextContent("“one” (gls_abcd…) stops working at once");
  expect(requests).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Revoke it" }));
  expect(screen.queryByRole("rowheader", { name: "one" })).not.toBeInTheDocument();
  expect(screen.getByRole("rowheader", { name: "two" })).toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Your access tokens" })).toHaveFocus();
});

test("a token that could not be revoked stays, and the dialog says why", async () => {
  fakeServer({});
  show(<AccessTokens tokens={[token("one")]} origin="" />);
  await press("Revoke one");
  await press("Revoke it");
  expect(within(screen.getByRole("dialog")).getByRole("alert")).toHaveTextContent("cannot be reached");
  expect(screen.getByRole("rowheader", { name: "one" })).toBeInTheDocument();
});
