import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { PreparedCopies } from "#components/copies/prepared-copies.tsx";
import { exported } from "./job.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: vi.fn() }) }));

const copies = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    job: exported({ id: `j${index}` }),
    format: "Table (CSV)",
    chosen: `Choice ${index}`,
  }));

test("copies of one name are told from each other by their format, what was chosen and how much that was", () => {
  render(<PreparedCopies copies={copies(2)} />);
  const [first] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent(/^Table \(CSV\) .*Choice 03 of 4 threads with 1 reply/);
  const links = screen.getAllByRole("link", { name: /rules\.csv$/ });
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["/api/jobs/j1/file", "/api/jobs/j1/file"]);
  expect(links[1]).toHaveAccessibleDescription(/Choice 1 3 of 4 threads/);
});

test("the latest three stand in the open, and the others behind a word", () => {
  const { rerender } = render(<PreparedCopies copies={copies(3)} />);
  expect(screen.queryByText(/older/)).toBeNull();
  rerender(<PreparedCopies copies={copies(5)} />);
  const shown = (name: string) =>
    within(screen.getByRole("list", { name }))
      .getAllByRole("listitem")
      .map((item) => /Choice \d/.exec(item.textContent ?? "")?.[0]);
  expect(shown("Your prepared copies")).toEqual(["Choice 0", "Choice 1", "Choice 2"]);
  expect(screen.getByText("2 older copies")).toBeVisible();
  expect(screen.getByText("2 older copies").closest("details")).not.toHaveAttribute("open");
  expect(screen.getByRole("list", { name: "Your older copies", hidden: true })).toBeInTheDocument();
});

test("what was not counted, and what failed, is told without figures", () => {
  const problem = { code: "too-large", detail: "This is too large." };
  const job = exported({ state: "failed", file: null, problem, copy: { query: { format: "csv" }, counts: null } });
  render(<PreparedCopies copies={[{ job, format: "Table (CSV)", chosen: "Status: Open" }]} />);
  expect(screen.getByRole("listitem")).toHaveTextContent("Status: Open");
  expect(screen.getByRole("listitem")).not.toHaveTextContent("threads");
  expect(screen.getByRole("alert")).toHaveTextContent("This is too large.");
});
