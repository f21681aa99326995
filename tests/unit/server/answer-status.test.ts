import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerNotFound, followAnswers } from "#lib/server/http/answer-status.ts";

const waiting: (() => void)[] = [];

/** Answers each request once two are there, in the order in which they came. */
const server = createServer(async (request, response) => {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 2) for (const go of waiting.splice(0)) go();
  });
  if (request.url === "/nothing") answerNotFound();
  response.end();
});
const statusOf = async (path: string) =>
  (await fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`)).status;

beforeAll(async () => {
  followAnswers();
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterAll(() => {
  server.close();
});

test("each request decides on its own answer, also on a connection that had another before", async () => {
  expect(await Promise.all([statusOf("/nothing"), statusOf("/something")])).toEqual([404, 200]);
  expect(await Promise.all([statusOf("/something"), statusOf("/nothing")])).toEqual([200, 404]);
});

test("outside of a request there is no answer to decide on", () => {
  expect(() => answerNotFound()).not.toThrow();
});
