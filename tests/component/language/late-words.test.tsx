import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useLateWords } from "#components/language/late-words.ts";
import { languageOf } from "#lib/languages/languages.ts";

function Page() {
  const { t, direction } = useLateWords();
  return (
    <main lang={t.language} dir={direction}>
      {t("Try again")}
    </main>
  );
}

const tryAgain = (code: "ar" | "es") => languageOf(code).messages["Try again"] as string;
/** All catalogues come before the words do. */
const PATIENCE = { timeout: 5_000 };
const browserAsks = (...languages: string[]) => vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);

afterEach(() => {
  vi.restoreAllMocks();
  // biome-ignore lint/suspicious/noDocumentCookie: The cookie is what is tested.
  document.cookie = "glossator.language=; max-age=0; path=/";
});

test("a page without words of the server begins in English and goes on in the language the browser asks for", async () => {
  browserAsks("de", "ar-EG", "fr");
  render(<Page />);
  expect(screen.getByRole("main")).toHaveTextContent("Try again");
  expect(await screen.findByText(tryAgain("ar"), {}, PATIENCE)).toHaveAttribute("dir", "rtl");
  expect(screen.getByRole("main").lang).toBe("ar");
});

test("what was chosen here comes before what the browser asks for", async () => {
  browserAsks("ar");
  // biome-ignore lint/suspicious/noDocumentCookie: The cookie is what is tested.
  document.cookie = "glossator.language=es; path=/";
  render(<Page />);
  expect(await screen.findByText(tryAgain("es"), {}, PATIENCE)).toHaveAttribute("dir", "ltr");
});
