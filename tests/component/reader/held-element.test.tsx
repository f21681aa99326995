import { render, screen, waitFor } from "@testing-library/react";
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { HeldElement } from "#components/reader/held-element.tsx";
import { heldMarkup, holdMarkup } from "#components/reader/held-markup.ts";

const MARKUP = '<div class="block" id="b-1"><p data-text>Words</p></div>';

beforeEach(() => {
  document.body.innerHTML = "";
  vi.restoreAllMocks();
});

const element = (onReady = vi.fn()) => ({
  onReady,
  node: <HeldElement as="article" id="text" markupKey="k" onReady={onReady} />,
});

test("the server prints what is held, and the browser leaves it as it is", async () => {
  const errors = vi.spyOn(console, "error").mockImplementation(() => {});
  const { node, onReady } = element();
  holdMarkup("k", MARKUP);
  document.body.innerHTML = `<div>${renderToString(node)}</div>`;
  holdMarkup("k", "");
  const container = document.body.firstElementChild;
  const words = document.querySelector("[data-text]");
  expect(words).toHaveTextContent("Words");

  await act(async () => void hydrateRoot(container ?? document.body, node));
  expect(document.querySelector("[data-text]")).toBe(words);
  expect(onReady).toHaveBeenCalledWith(document.querySelector("article"));
  expect(errors).not.toHaveBeenCalled();
});

test("without a page from the server it takes its part of one", async () => {
  const asked = vi.fn(async () => new Response(`<html><body><article id="text">${MARKUP}</article></body></html>`));
  vi.stubGlobal("fetch", asked);
  const { node, onReady } = element();
  render(node);
  await waitFor(() => expect(screen.getByRole("article")).toHaveTextContent("Words"));
  await waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  expect(asked).toHaveBeenCalledOnce();
});

test("every page of a crowd is held, and of large ones only so much, the oldest going first", () => {
  holdMarkup("first", "x");
  for (let index = 0; index < 300; index++) holdMarkup(`key ${index}`, "x");
  expect(heldMarkup("first")).toBe("x");
  const large = "x".repeat(1_000_000);
  for (let index = 0; index < 60; index++) holdMarkup(`large ${index}`, large);
  expect([heldMarkup("first"), heldMarkup("large 0"), heldMarkup("large 59").length]).toEqual(["", "", large.length]);
});
