import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Button } from "#components/ui/button.tsx";
import { ChoiceField } from "#components/ui/choice-field.tsx";

test("a busy button keeps the focus, says so, and cannot be pressed again", async () => {
  const press = vi.fn();
  const { rerender } = render(<Button onClick={press}>Save</Button>);
  await userEvent.click(screen.getByRole("button"));
  rerender(
    <Button busy onClick={press}>
      Save
    </Button>,
  );
  await userEvent.click(screen.getByRole("button"));
  expect(press).toHaveBeenCalledOnce();
  expect(screen.getByRole("button")).toHaveFocus();
  expect(screen.getByRole("button")).toHaveAttribute("aria-disabled", "true");
});

test("a busy submit button sends nothing", async () => {
  const send = vi.fn((event: React.FormEvent) => event.preventDefault());
  render(
    <form onSubmit={send}>
      <Button type="submit" busy>
        Send
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole("button"));
  expect(send).not.toHaveBeenCalled();
});

test("a choice is a group of radio buttons with a name", async () => {
  const choose = vi.fn();
  const choices = [
    { value: "public", label: "Everyone" },
    { value: "private", label: "Only me", hint: "And administrators" },
  ] as const;
  render(<ChoiceField name="v" legend="Who may read it" choices={choices} value="public" onChange={choose} />);
  expect(screen.getByRole("group", { name: "Who may read it" })).toBeInTheDocument();
  expect(screen.getByRole("radio", { name: /Everyone/ })).toBeChecked();
  expect(screen.getByRole("radio", { name: /Only me/ })).toHaveAccessibleDescription("And administrators");
  await userEvent.click(screen.getByLabelText(/Only me/));
  expect(choose).toHaveBeenCalledWith("private");
});
