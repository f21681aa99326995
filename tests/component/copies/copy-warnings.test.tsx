import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { CopyWarnings } from "#components/copies/copy-warnings.tsx";
import { PreparedCopies } from "#components/copies/prepared-copies.tsx";
import { WordsProvider } from "#components/language/words-provider.tsx";
import type { DocumentId } from "#lib/contract/fields.ts";
import type { Job } from "#lib/contract/jobs.ts";
import { french } from "#lib/languages/fr.ts";

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
  const job: Job = {
    id: "j1",
    kind: "export",
    state: "done",
    documentId: "d1" as DocumentId,
    documentTitle: "Rules",
    progress: 1,
    step: "",
    problem: null,
    file: { fileName: "rules.pdf", mediaType: "application/pdf", byteLength: 5000, link: "/api/jobs/j1/file" },
    warnings: [WARNING],
    link: null,
    createdAt: "2026-11-26T01:00:00.000Z",
    finishedAt: "2026-11-26T01:00:09.000Z",
    expiresAt: "2026-12-03T01:00:00.000Z",
  };
  render(<PreparedCopies jobs={[job]} />);
  expect(screen.getByRole("listitem")).toHaveTextContent("rules.pdf");
  expect(screen.getByRole("listitem")).toHaveTextContent(WARNING);
});
