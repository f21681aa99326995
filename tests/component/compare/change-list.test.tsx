import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { ChangeList } from "#components/compare/change-list.tsx";
import { holdMarkup } from "#components/reader/held-markup.ts";
import { switchLetters } from "#lib/client/shortcuts.ts";

const LIST = [1, 2, 3].map((number) => `<li><a href="#change-${number}">Change ${number}</a></li>`).join("");

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, "", "/");
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  Element.prototype.scrollIntoView = () => {};
  holdMarkup("list", `<ol>${LIST}</ol>`);
});

function show() {
  return render(
    <>
      <ChangeList markupKey="list" count={3} />
      <p>
        {[1, 2, 3].map((number) => (
          <ins key={number} id={`change-${number}`} tabIndex={-1}>
            words {number}
          </ins>
        ))}
      </p>
      <input aria-label="Somewhere to type" />
    </>,
  );
}

const current = () => document.querySelector("[aria-current]")?.textContent;

test("n and p, or j and k, go from change to change and around; the list and the address follow", async () => {
  show();
  await userEvent.keyboard("nj");
  expect(screen.getByText("words 2")).toHaveFocus();
  expect(current()).toBe("Change 2");
  expect(screen.getByRole("status")).toHaveTextContent("2 of 3");
  expect(window.location.hash).toBe("#change-2");
  await userEvent.keyboard("pkp");
  expect(screen.getByText("words 2")).toHaveFocus();
});

test("the first step back goes to the last change", async () => {
  show();
  await userEvent.click(screen.getByRole("button", { name: "Previous" }));
  expect(screen.getByText("words 3")).toHaveFocus();
});

test("a link of the list goes to its change", async () => {
  show();
  await userEvent.click(screen.getByRole("link", { name: "Change 3" }));
  expect(screen.getByText("words 3")).toHaveFocus();
  expect(current()).toBe("Change 3");
});

test("letters mean themselves while one types, and for those who switched them off", async () => {
  show();
  await userEvent.type(screen.getByRole("textbox"), "nn");
  expect(screen.getByRole("textbox")).toHaveValue("nn");
  expect(current()).toBeUndefined();
  await userEvent.click(document.body);
  switchLetters(localStorage, false);
  await userEvent.keyboard("n");
  expect(current()).toBeUndefined();
});
