import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/**
 * Pages cannot choose the status of their answer. The framework's own way of not finding something throws the page
 * away and has the browser's scripts draw another: without scripts it stays blank. So each request carries its answer
 * along. What starts the server and what makes pages are separate module graphs, which meet on `globalThis`.
 */
const MEETING_PLACE = Symbol.for("glossator.answers");

function answers(): AsyncLocalStorage<ServerResponse> {
  const place = globalThis as { [MEETING_PLACE]?: AsyncLocalStorage<ServerResponse> };
  place[MEETING_PLACE] ??= new AsyncLocalStorage();
  return place[MEETING_PLACE];
}

/** From here on, whatever a request sets off in this process knows the answer that it will get. */
export function followAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    answers().enterWith((message as { response: ServerResponse }).response);
  });
}

/** Says that what is being made is the answer to an address behind which there is nothing: its status is 404. */
export function answerNotFound(): void {
  const answer = answers().getStore();
  if (answer && !answer.headersSent) answer.statusCode = 404;
}
