import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { AccessTokens } from "#components/account/access-tokens.tsx";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { LanguageLinks } from "#components/language/language-links.tsx";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { ToastProvider } from "#components/ui/toasts.tsx";
import { type LanguageCode, languageOf } from "#lib/languages/languages.ts";
import { fakeServer, signInWith } from "./fake-server.ts";

function show(code: LanguageCode, part: ReactNode) {
  render(
    <WordsProvider language={code} messages={languageOf(code).messages}>
      <ToastProvider>{part}</ToastProvider>
    </WordsProvider>,
  );
}

test("a form in French names its fields, and what is wrong with them, in French", async () => {
  show("fr", <SignInForm onSignedIn={() => undefined} />);
  await userEvent.type(screen.getByLabelText("Adresse électronique"), "ana@example.org");
  await userEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  const alert = screen.getByRole("alert");
  expect(within(alert).getByRole("link", { name: /^Mot de passe\s: champ obligatoire\.$/ })).toBeInTheDocument();
  expect(screen.getByLabelText("Mot de passe")).toBeInvalid();
});

test("what the server says of a wrong password is said in Spanish", async () => {
  fakeServer(signInWith("CredentialsSignin"));
  show("es", <SignInForm onSignedIn={() => undefined} />);
  await userEvent.type(screen.getByLabelText("Correo electrónico"), "ana@example.org");
  await userEvent.type(screen.getByLabelText("Contraseña"), "not the password");
  await userEvent.click(screen.getByRole("button", { name: "Iniciar sesión" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("El correo electrónico o la contraseña no son correctos");
  expect(alert).toHaveTextContent("Compruebe ambos e inténtelo de nuevo.");
});

test("an account without tokens says so in Arabic", () => {
  show("ar", <AccessTokens tokens={[]} origin="https://notes.example.org" />);
  expect(screen.getByRole("region", { name: "مفاتيح الوصول الخاصة بك" })).toHaveTextContent("ليست لديك مفاتيح وصول.");
  expect(screen.getByRole("button", { name: "إنشاء المفتاح" })).toBeInTheDocument();
});

test("every language is offered by its own name, and the one that is shown says so", () => {
  show("ar", <LanguageLinks />);
  const links = within(screen.getByRole("navigation", { name: "اللغة" })).getAllByRole("link");
  expect(links.map((link) => [link.textContent, link.lang, link.dir])).toEqual([
    ["English", "en", "ltr"],
    ["Français", "fr", "ltr"],
    ["Español", "es", "ltr"],
    ["العربية", "ar", "rtl"],
  ]);
  expect(links.filter((link) => link.ariaCurrent === "true").map((link) => link.lang)).toEqual(["ar"]);
});
