import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { ReturnForm } from "#components/copies/return-form.tsx";
import { call } from "#lib/client/call.ts";
import { ProblemError } from "#lib/client/problem-error.ts";

vi.mock("#lib/client/call.ts");
const server = vi.mocked(call<"previewCopy">);

beforeEach(() => {
  server.mockReset();
});

function show() {
  render(<ReturnForm document={{ id: "1", slug: "levies", language: "en", mayPublish: true }} maxUploadMb={1} />);
}

const picker = () => screen.getByLabelText(/Choose a file/);
const look = () => userEvent.click(screen.getByRole("button", { name: "See what it brings" }));

async function pick(file: File) {
  await userEvent.upload(picker(), file);
  await look();
}

const damaged = "This file is damaged or not complete. Save it again, or download it once more.";

test.each([
  ["is missing", null, "The copy must be chosen first."],
  ["is empty", new File([], "answered.docx"), "This file is empty. Choose another, or save it again."],
  [
    "is too large",
    new File([new Uint8Array(1_000_001)], "answered.docx"),
    "This file is larger than the 1 MB that this site accepts. Leave pictures out of it, or split it.",
  ],
])("a copy that %s is refused before anything is sent, in one sentence", async (_, file, sentence) => {
  show();
  await (file ? pick(file) : look());
  expect(server).not.toHaveBeenCalled();
  expect(screen.getByRole("alert")).toHaveFocus();
  expect(screen.getByRole("alert")).toHaveTextContent(new RegExp(`^${sentence}$`));
  expect(screen.getAllByText(sentence)).toHaveLength(1);
  expect(picker()).toBeInvalid();
  expect(picker()).toHaveAccessibleDescription(new RegExp(sentence));
});

test("why the server refuses a file is said once, and leads to the file", async () => {
  const fields = [{ field: "file", message: damaged }];
  server.mockRejectedValue(
    new ProblemError({ status: 422, code: "unreadable", title: "This file cannot be read", detail: damaged, fields }),
  );
  show();
  await pick(new File(["PK"], "answered.docx"));
  expect(screen.getAllByText(damaged)).toHaveLength(1);
  expect(screen.queryByText("This file cannot be read")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("link", { name: damaged }));
  expect(picker()).toHaveFocus();
});

test("a file without comments leads whoever may publish it to where a new text goes", async () => {
  const message = "There are no comments in this file that could come back.";
  server.mockRejectedValue(
    new ProblemError({ status: 422, code: "no-comments", title: "x", fields: [{ field: "file", message }] }),
  );
  show();
  await pick(new File(["PK"], "answered.docx"));
  expect(screen.getByRole("link", { name: "Publish a revision" })).toHaveAttribute(
    "href",
    "/documents/levies/revisions#publish",
  );
});
