import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { TextField } from "#components/ui/field.tsx";
import { errorOf } from "#components/ui/field-errors.ts";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { ProblemError } from "#lib/client/problem-error.ts";
import { inEnglish } from "#tests/support/english.ts";

const LABELS = { title: { id: "t", label: "Title" }, issuingBodies: { id: "b", label: "Issued by" } };

const problem = new ProblemError({
  status: 422,
  code: "invalid",
  title: "Some fields need attention",
  fields: [
    { field: "title", message: "must not be empty" },
    { field: "issuingBodies.2", message: "must not be longer than 200 characters" },
    { field: "shelf", message: "is not a field of this request" },
  ],
});

function Form() {
  return (
    <>
      <ProblemNotice problem={problem} labels={LABELS} />
      <TextField {...LABELS.title} hint="As printed" error={errorOf(inEnglish, "title", problem.fields, LABELS)} />
      <TextField {...LABELS.issuingBodies} error={errorOf(inEnglish, "issuingBodies", problem.fields, LABELS)} />
    </>
  );
}

test("a refused form takes the focus to its summary, and each error there leads into its field", async () => {
  render(<Form />);
  const summary = screen.getByRole("alert");
  expect(summary).toHaveFocus();
  expect(summary).toHaveTextContent("Some fields need attention");
  await userEvent.click(screen.getByRole("link", { name: "Title must not be empty." }));
  expect(screen.getByLabelText("Title")).toHaveFocus();
});

test("a field tells its hint and its error to those who hear the page", () => {
  render(<Form />);
  const title = screen.getByRole("textbox", { name: "Title" });
  expect(title).toBeInvalid();
  expect(title).toHaveAccessibleDescription("Title must not be empty. As printed");
});

test("an error inside a list belongs to the list's field; one of no shown field is told all the same", () => {
  render(<Form />);
  expect(screen.getByRole("textbox", { name: "Issued by" })).toHaveAccessibleDescription(
    "Issued by must not be longer than 200 characters.",
  );
  expect(screen.getByRole("alert")).toHaveTextContent("shelf is not a field of this request.");
});

test("a field without an error is not invalid", () => {
  render(<TextField id="x" label="Meeting" />);
  expect(screen.getByRole("textbox", { name: "Meeting" })).not.toBeInvalid();
});

test("what is wrong with one field only is said without a title, and what a field says is not said beside it", () => {
  const facts = { status: 422, code: "unreadable", title: "This file cannot be read" } as const;
  const detail = "This file is damaged.";
  const [title, ...others] = problem.fields;
  const alone = [{ field: "title", message: detail }];
  const { rerender } = render(
    <ProblemNotice problem={new ProblemError({ ...facts, detail, fields: alone })} labels={LABELS} />,
  );
  expect(screen.getByRole("alert")).toHaveTextContent(/^This file is damaged\.$/);
  rerender(
    <ProblemNotice problem={new ProblemError({ ...facts, detail, fields: [...alone, ...others] })} labels={LABELS} />,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("This file cannot be read");
  expect(screen.getAllByText(detail)).toHaveLength(1);
  rerender(
    <ProblemNotice
      problem={new ProblemError({ ...facts, detail: "Try another.", fields: title ? [title] : [] })}
      labels={LABELS}
    />,
  );
  expect(screen.getByText("Try another.")).toBeVisible();
});

test("a sentence that ends with something set apart gets no second full stop", () => {
  const problems = [{ field: "title", message: "هذه صورة. \u2068اختر نسخة بصيغة Word.\u2069" }];
  expect(errorOf(inEnglish, "title", problems, LABELS)).toBe(problems[0]?.message);
});

test("how long to wait is said in words", () => {
  const limited = new ProblemError({
    status: 429,
    code: "too-many-requests",
    title: "Too many requests in a short time",
    retryAfterSeconds: 290,
  });
  render(<ProblemNotice problem={limited} />);
  expect(screen.getByRole("alert")).toHaveTextContent("Try again in 5 minutes.");
});
