import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leaveFlash } from "#components/ui/flash.ts";
import { ToastProvider, useToast } from "#components/ui/toasts.tsx";

const undo = vi.fn();

function Buttons() {
  const { toast, announce } = useToast();
  return (
    <>
      <button type="button" onClick={() => toast({ message: "Saved." })}>
        save
      </button>
      <button type="button" onClick={() => toast({ message: "Deleted.", undo })}>
        delete
      </button>
      <button type="button" onClick={() => announce("Three notes here")}>
        announce
      </button>
    </>
  );
}

const show = () =>
  render(
    <ToastProvider>
      <Buttons />
    </ToastProvider>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  undo.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a message stands in a live region that was there before, and passes", () => {
  show();
  const log = screen.getByRole("log");
  press("save");
  expect(log).toHaveTextContent("Saved.");
  wait(6_500);
  expect(log).toBeEmptyDOMElement();
});

test("what can be taken back stays longer, and Undo takes it back once", () => {
  show();
  press("delete");
  wait(15_000);
  press("Undo");
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText("Deleted.")).not.toBeInTheDocument();
});

test.each([
  ["Control", { key: "z", ctrlKey: true }],
  ["Command", { key: "z", metaKey: true }],
  ["Control on an Arabic keyboard", { key: "ئ", code: "KeyZ", ctrlKey: true }],
])("%s and Z do what the newest Undo does, once, and the button says so", async (_, pressed) => {
  show();
  press("delete");
  press("delete");
  press("save");
  const [older, newer] = screen.getAllByRole("button", { name: "Undo" });
  expect(older).not.toHaveAttribute("aria-keyshortcuts");
  expect(newer).toHaveAttribute("aria-keyshortcuts", "Control+Z Meta+Z");
  await vi.dynamicImportSettled();
  expect(fireEvent.keyDown(document.body, pressed)).toBe(false);
  expect(undo).toHaveBeenCalledOnce();
  expect(newer).not.toBeInTheDocument();
  expect(older).toHaveAttribute("aria-keyshortcuts");
});

test("Z alone, redoing, and what is being written leave the message alone", async () => {
  show();
  press("delete");
  await vi.dynamicImportSettled();
  const field = document.body.appendChild(document.createElement("textarea"));
  const undoing = { key: "z", ctrlKey: true };
  for (const [at, pressed] of [
    [document.body, { key: "z" }],
    [document.body, { ...undoing, shiftKey: true }],
    [document.body, { ...undoing, altKey: true }],
    [field, undoing],
  ] as const)
    expect(fireEvent.keyDown(at, pressed)).toBe(true);
  field.remove();
  expect(undo).not.toHaveBeenCalled();
});

test("a message does not pass while it has the focus", () => {
  show();
  press("delete");
  act(() => screen.getByRole("button", { name: "Undo" }).focus());
  wait(60_000);
  expect(screen.getByText("Deleted.")).toBeInTheDocument();
  act(() => screen.getByRole("button", { name: "Undo" }).blur());
  wait(20_500);
  expect(screen.queryByText("Deleted.")).not.toBeInTheDocument();
});

test("another message does not start the time of the first one anew", () => {
  show();
  press("save");
  wait(4_000);
  press("delete");
  wait(2_500);
  expect(screen.queryByText("Saved.")).not.toBeInTheDocument();
  expect(screen.getByText("Deleted.")).toBeInTheDocument();
});

test("the same announcement made twice changes the region's text, so that it is said twice", () => {
  show();
  const region = screen.getByRole("status");
  press("announce");
  const first = region.textContent;
  press("announce");
  expect(first).toContain("Three notes here");
  expect(region.textContent).toContain("Three notes here");
  expect(region.textContent).not.toBe(first);
});

test("a message left by the page before is shown once, with its lines, until it is dismissed", () => {
  leaveFlash({ message: "Imported.", lines: ["A picture was left out."] });
  const { unmount } = show();
  wait(60_000);
  expect(screen.getByText("A picture was left out.")).toBeInTheDocument();
  press("Dismiss: Imported.");
  expect(screen.queryByText("Imported.")).not.toBeInTheDocument();
  unmount();
  show();
  expect(screen.queryByText("Imported.")).not.toBeInTheDocument();
});
