import { act, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useCatalogue } from "#components/language/catalogue.browser.ts";
import { useWords } from "#components/language/use-words.ts";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { arabic } from "#lib/languages/ar.ts";
import { fakeServer, json } from "../account/fake-server.ts";

type Props = { address: string };

function Translated({ address }: Props) {
  const messages = useCatalogue("ar", address);
  return (
    <WordsProvider language="ar" messages={messages}>
      <Button />
    </WordsProvider>
  );
}

function Button() {
  const t = useWords();
  return (
    <button type="button" onClick={() => document.body.setAttribute("data-pressed", "")}>
      {t("Try again")}
    </button>
  );
}

const tryAgain = arabic.messages["Try again"];
const pressed = () => {
  screen.getByRole("button", { name: tryAgain }).click();
  return document.body.hasAttribute("data-pressed");
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
  document.body.removeAttribute("data-pressed");
});

/** A page as the server wrote it in Arabic, whose script gets these answers when it asks for its words. */
async function arriving(address: string, ...answers: (() => Response | Error)[]) {
  let next = 0;
  const requests = fakeServer({
    [`GET ${address}`]: () => (answers[next++] ?? (() => new TypeError("Failed to fetch")))(),
  });
  const root = document.body.appendChild(document.createElement("div"));
  root.innerHTML = renderToString(
    <WordsProvider language="ar" messages={arabic.messages}>
      <Button />
    </WordsProvider>,
  );
  const mismatches: unknown[] = [];
  await act(async () => {
    hydrateRoot(root, <Translated address={address} />, { onRecoverableError: (error) => mismatches.push(error) });
  });
  return { mismatches, asked: () => requests.length };
}

const lost = () => new TypeError("Failed to fetch");
const busy = () => json({ status: 503 }, 503);
const words = () => json(arabic.messages);

test("words that cannot be had are asked for again at once, then after a pause; until then the page stays as it is", async () => {
  const { mismatches, asked } = await arriving("/late", lost, busy, words);
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(asked()).toBe(2);
  expect(screen.getByRole("button", { name: tryAgain })).toBeInTheDocument();
  expect(pressed()).toBe(false);
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(asked()).toBe(3);
  expect(pressed()).toBe(true);
  expect(mismatches).toEqual([]);
});

test("words that the server does not send are found among the scripts, and never is a page in two languages", async () => {
  const { mismatches } = await arriving("/never");
  await act(() => vi.advanceTimersByTimeAsync(2000));
  vi.useRealTimers();
  await act(() => import("#lib/languages/languages.ts"));
  await vi.waitFor(() => expect(pressed()).toBe(true));
  expect(screen.queryByText("Try again")).toBeNull();
  expect(mismatches).toEqual([]);
});
