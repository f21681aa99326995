import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { nextPath, signInPath } from "#components/account/next-path.ts";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { SignUpForm } from "#components/account/sign-up-form.tsx";
import { fakeServer, json, problem, signInWith } from "./fake-server.ts";

const done = vi.fn();

async function fill(fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await userEvent.type(screen.getByLabelText(name), value);
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

async function signIn(email = "ana@example.org", password = "a long enough password") {
  done.mockReset();
  render(<SignInForm onSignedIn={done} />);
  await fill({ "E-mail address": email, Password: password });
  await press("Sign in");
}

test("the right password begins a session", async () => {
  const requests = fakeServer(signInWith(null));
  await signIn(" ana@example.org ");
  expect(done).toHaveBeenCalledOnce();
  expect(Object.fromEntries(new URLSearchParams(requests[1]?.body))).toMatchObject({
    email: "ana@example.org",
    password: "a long enough password",
    csrfToken: "c",
  });
});

test("a wrong password is told in plain words, and what was typed stays", async () => {
  fakeServer(signInWith("CredentialsSignin"));
  await signIn();
  expect(done).not.toHaveBeenCalled();
  expect(screen.getByRole("alert")).toHaveFocus();
  expect(screen.getByRole("alert")).toHaveTextContent("The e-mail address or the password is not right");
  expect(screen.getByLabelText("E-mail address")).toHaveValue("ana@example.org");
  expect(screen.getByLabelText("Password")).toHaveValue("a long enough password");
});

test("after too many attempts the server's own words are shown", async () => {
  fakeServer(signInWith("Too many attempts to sign in. Try again in 15 minutes."));
  await signIn();
  expect(screen.getByRole("alert")).toHaveTextContent("Too many attempts to sign in. Try again in 15 minutes.");
});

test("a server that is away is told as that, and not as a wrong password", async () => {
  fakeServer({});
  await signIn();
  expect(screen.getByRole("alert")).toHaveTextContent("The server cannot be reached");
});

test("a browser that keeps no cookies is told so", async () => {
  fakeServer({
    "GET /api/auth/csrf": () => json({ csrfToken: "c" }),
    "POST /api/auth/callback/credentials": () => json({ url: "http://localhost/sign-in?csrf=true" }),
  });
  await signIn();
  expect(screen.getByRole("alert")).toHaveTextContent("keeps no cookies");
});

test("an empty form is not sent; both fields say that they are required", async () => {
  const requests = fakeServer({});
  render(<SignInForm onSignedIn={done} />);
  await press("Sign in");
  expect(requests).toEqual([]);
  expect(screen.getByLabelText("E-mail address")).toHaveAccessibleDescription("E-mail address is required.");
  expect(screen.getByLabelText("Password")).toHaveAccessibleDescription("Password is required.");
});

test("password managers are told which field is which, and a password can be looked at", async () => {
  render(<SignInForm onSignedIn={done} />);
  expect(screen.getByLabelText("E-mail address")).toHaveAttribute("autocomplete", "username");
  expect(screen.getByLabelText("Password")).toHaveAttribute("autocomplete", "current-password");
  expect(screen.getByLabelText("Password")).toHaveAttribute("type", "password");
  await press("Show: Password");
  expect(screen.getByLabelText("Password")).toHaveAttribute("type", "text");
});

const PERSON = { "Your name": "Ana", "E-mail address": "ana@example.org", Password: "a long enough password" };
const opened = (role: string) => () =>
  json({ id: "1", name: "Ana", email: "ana@example.org", role, createdAt: "" }, 201);

async function signUp(person: Record<string, string> = PERSON) {
  done.mockReset();
  render(<SignUpForm onSignedUp={done} />);
  await fill(person);
  await press("Sign up");
}

test("signing up opens the account and signs in with it", async () => {
  const requests = fakeServer({ "POST /api/account": opened("admin"), ...signInWith(null) });
  await signUp();
  expect(JSON.parse(requests[0]?.body ?? "")).toEqual({
    name: "Ana",
    email: "ana@example.org",
    password: PERSON.Password,
  });
  expect(done).toHaveBeenCalledWith({ name: "Ana", isAdmin: true, isSignedIn: true });
});

test("an account that was opened is told so even when signing in then fails", async () => {
  fakeServer({ "POST /api/account": opened("member") });
  await signUp();
  expect(done).toHaveBeenCalledWith({ name: "Ana", isAdmin: false, isSignedIn: false });
});

test("what the server does not accept is named at each field", async () => {
  const fields = [
    { field: "email", message: "already has an account" },
    { field: "password", message: "must have at least 10 characters" },
  ];
  fakeServer({ "POST /api/account": () => problem(422, "invalid", { fields }) });
  await signUp();
  expect(screen.getByLabelText("E-mail address")).toHaveAccessibleDescription(/E-mail address already has an account/);
  expect(screen.getByLabelText("Password")).toHaveAccessibleDescription(/Password must have at least 10 characters/);
  expect(screen.getByLabelText("Your name")).toBeValid();
});

test.each([
  ["/import", "/import"],
  ["/documents/memo?annotation=1#p7", "/documents/memo?annotation=1#p7"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example/", "/"],
  ["/\\elsewhere.example/", "/"],
  ["/\t/elsewhere.example/", "/"],
  ["/.//elsewhere.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?next=/sign-in", "/"],
  [undefined, "/"],
  [["/import", "/"], "/"],
])("asked to go on to %j, a sign-in goes to %s", (asked, path) => {
  expect(nextPath(asked)).toBe(path);
});

test("the way to the sign-in page leads back", () => {
  expect(new URL(signInPath("/import?a=1&b=2"), "http://here").searchParams.get("next")).toBe("/import?a=1&b=2");
});
