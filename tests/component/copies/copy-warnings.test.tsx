import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { CopyWarnings } from "#components/copies/copy-warnings.tsx";
import { PreparedCopies } from "#components/copies/prepared-copies.tsx";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { french } from "#lib/languages/fr.ts";
import { exported } from "./job.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: vi.fn() }) }));

const WARNING =
  "1,200 characters have no glyph in this copy's fonts: U+20BB7, U+0915. The web page and the other formats show what this one cannot.";

test("what a copy cannot show is said where it is fetched, in the reader's language", () => {
  render(<CopyWarnings warnings={[WARNING]} />);
  expect(screen.getByRole("status")).toHaveTextContent(WARNING);
  render(
    <WordsProvider language="fr" messages={french.messages}>
      <CopyWarnings warnings={[WARNING]} />
    </WordsProvider>,
  );
  const [, second] = screen.getAllByRole("status");
  expect(second).toHaveTextContent(/n’a de glyphe pour 1\s200 caractères : U\+20BB7, U\+0915\./);
});

test("a copy that shows everything says nothing", () => {
  render(<CopyWarnings warnings={[]} />);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

test("a prepared copy says it in its entry", () => {
  const job = exported({ warnings: [WARNING] });
  render(<PreparedCopies copies={[{ job, format: "Table (CSV)", chosen: "Everything" }]} />);
  expect(screen.getByRole("link", { name: /rules\.csv$/ })).toBeInTheDocument();
  expect(screen.getByRole("listitem")).toHaveTextContent(WARNING);
});
