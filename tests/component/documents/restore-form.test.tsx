import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { RestoreForm } from "#components/documents/restore-form.tsx";
import { call } from "#lib/client/call.ts";
import { ProblemError } from "#lib/client/problem-error.ts";
import type { Restored } from "#lib/contract/archive.ts";

vi.mock("#lib/client/call.ts");
const server = vi.mocked(call<"restoreArchive">);

const NOTHING: Restored = {
  ...{ people: 0, documents: 0, revisions: 0, threads: 0, replies: 0 },
  ...{ changed: 0, differing: 0, placements: 0, carried: 0 },
};
const answer = (restored: Partial<Restored>) =>
  server.mockResolvedValue({ data: { ...NOTHING, ...restored }, etag: null, headers: new Headers() });

beforeEach(() => {
  server.mockReset();
});

async function restore(file = new File(["PK"], "library.zip")) {
  render(<RestoreForm maxUploadMb={1} />);
  await userEvent.upload(screen.getByLabelText(/Choose a file/), file);
  await userEvent.click(screen.getByRole("button", { name: "Restore" }));
}

const outcome = async () => (await screen.findByRole("link", { name: "Go to the library" })).closest("div");

test("what has come in is told, each by its number, and nothing of what there is none of", async () => {
  answer({ documents: 1, revisions: 2, threads: 12, people: 5 });
  await restore();
  expect(await outcome()).toHaveFocus();
  expect(screen.getByRole("heading")).toHaveTextContent("The archive is restored");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "1 document",
    "2 revisions",
    "12 threads",
    "5 people who had no account here; they cannot sign in",
  ]);
});

test("an archive that brings nothing says that all of it is here", async () => {
  answer({});
  await restore();
  expect(await outcome()).toHaveTextContent("Everything in the archive is here already.");
  expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
});

test("what is no archive is refused in one sentence, and a large one before it is sent", async () => {
  const message = "This is not an archive of Glossator. Choose a zip that was taken as one.";
  const fields = [{ field: "file", message }];
  server.mockRejectedValue(
    new ProblemError({ status: 422, code: "unreadable", title: "This file cannot be read", detail: message, fields }),
  );
  await restore();
  expect(screen.getByRole("alert")).toHaveTextContent(new RegExp(`^${message}$`));
  await userEvent.upload(screen.getByLabelText(/Choose a file/), new File([new Uint8Array(1_000_001)], "big.zip"));
  await userEvent.click(screen.getByRole("button", { name: "Restore" }));
  expect(server).toHaveBeenCalledTimes(1);
  expect(screen.getByRole("alert")).toHaveTextContent(/larger than the 1 MB/);
});
