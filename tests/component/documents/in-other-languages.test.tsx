import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { ImportForm } from "#components/documents/import-form.tsx";
import { Library } from "#components/documents/library.tsx";
import { NewcomerHint } from "#components/documents/newcomer-hint.tsx";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { ToastProvider } from "#components/ui/toasts.tsx";
import { arabic } from "#lib/languages/ar.ts";
import { french } from "#lib/languages/fr.ts";
import type { Language } from "#lib/languages/language.ts";
import { document } from "./document.ts";

const show = ({ code, messages }: Language, page: ReactNode) =>
  render(
    <WordsProvider language={code} messages={messages}>
      <ToastProvider>{page}</ToastProvider>
    </WordsProvider>,
  );

test("the library tells in Arabic how much is said about a document, and leaves the document's own words alone", () => {
  const statement = document({
    title: "Joint statement",
    issuingBodies: ["Canada"],
    adoptedOn: "2018-08",
    counts: { threads: 2, open: 2 },
  });
  show(arabic, <Library documents={[statement]} />);
  expect(screen.getByRole("region", { name: "الوثائق" })).toBeInTheDocument();
  const entry = screen.getByRole("article");
  expect(entry).toHaveTextContent("نقاشان، كلاهما مفتوح");
  expect(entry).toHaveTextContent("أغسطس 2018");
  expect(screen.getByText("Joint statement").tagName).toBe("BDI");
});

test("links stand where the sentence of the language has them", () => {
  const { container } = show(french, <NewcomerHint isFirstRun={false} isSignUpOpen />);
  expect(container).toHaveTextContent("Pour annoter et répondre, connectez-vous ou inscrivez-vous.");
  expect(screen.getByRole("link", { name: "inscrivez-vous" })).toHaveAttribute("href", "/sign-up");
});

test("the import form names in French what it lacks", async () => {
  show(french, <ImportForm isSignedIn maxUploadMb={25} />);
  expect(screen.getByText(/jusqu’à 25\sMo/)).toBeInTheDocument();
  expect(screen.getByRole("combobox", { name: "Format" })).toHaveDisplayValue("Deviner d’après le texte");
  await userEvent.click(screen.getByRole("button", { name: "Importer" }));
  expect(screen.getByRole("alert")).toHaveTextContent(/Texte\s: doit contenir le document/);
});
