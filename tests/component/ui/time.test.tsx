import { act, render, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Time } from "#components/ui/time.tsx";
import { duration, printedDate, relativeTime } from "#components/ui/time-words.ts";
import { inEnglish } from "#tests/support/english.ts";

const NOW = Date.parse("2026-11-23T08:12:00Z");

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(NOW);
});
afterEach(() => {
  vi.useRealTimers();
});

test("the server prints the date in UTC, and the browser takes it over without a complaint", async () => {
  const complain = vi.fn();
  const box = document.createElement("div");
  box.innerHTML = renderToString(<Time moment="2026-11-23T08:00:00Z" />);
  expect(box.textContent).toBe("23 November 2026 at 08:00 UTC");
  const root = await act(async () =>
    hydrateRoot(box, <Time moment="2026-11-23T08:00:00Z" />, { onRecoverableError: complain }),
  );
  expect(box.textContent).toBe("12 minutes ago");
  expect(complain).not.toHaveBeenCalled();
  act(() => root.unmount());
});

test("a time on the screen grows older", () => {
  render(<Time moment="2026-11-23T08:11:00Z" />);
  expect(screen.getByText("1 minute ago")).toHaveAttribute("dateTime", "2026-11-23T08:11:00Z");
  act(() => vi.advanceTimersByTime(120_000));
  expect(screen.getByText("3 minutes ago")).toBeInTheDocument();
});

test.each([
  ["2026-11-23T08:11:40Z", "just now"],
  ["2026-11-23T08:12:30Z", "just now"],
  ["2026-11-23T06:12:00Z", "2 hours ago"],
  ["2026-11-22T08:00:00Z", "yesterday"],
  ["2026-11-03T08:00:00Z", "2 weeks ago"],
  ["2024-06-03T08:00:00Z", "2 years ago"],
])("%s is %s", (moment, words) => {
  expect(relativeTime(inEnglish, moment, NOW)).toBe(words);
});

test.each([
  ["2018-08-29", "29 August 2018"],
  ["2018-08", "August 2018"],
  ["2018", "2018"],
])("the printed date %s reads %s", (date, words) => {
  expect(printedDate(inEnglish, date)).toBe(words);
});

test.each([
  [1, "1 second"],
  [59.2, "60 seconds"],
  [61, "2 minutes"],
  [3600, "1 hour"],
])("%d seconds to wait are told as %s", (seconds, words) => {
  expect(duration(inEnglish, seconds)).toBe(words);
});
