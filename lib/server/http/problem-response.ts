import "server-only";
import { PROBLEMS, Problem } from "#lib/core/problem.ts";
import { isUnreachable } from "../db.ts";
import { log } from "../log.ts";

/** RFC 9457: what went wrong as `application/problem+json`, with our stable code. */
export function problemResponse(problem: Problem): Response {
  const { detail, fields, facts, retryAfterSeconds } = problem.details;
  const body = {
    type: `urn:glossator:problem:${problem.code}`,
    title: PROBLEMS[problem.code].title,
    status: problem.status,
    code: problem.code,
    ...(detail && { detail }),
    ...(fields && { fields }),
    ...facts,
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (retryAfterSeconds) headers.set("retry-after", String(retryAfterSeconds));
  if (problem.status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}

/** What Postgres says of a null character in a path or a form (SQLSTATE 22021). */
const NULL_CHARACTER = /invalid byte sequence for encoding "UTF8": 0x00/;

/** Turns anything thrown into a problem. Defects are logged in full and told in general. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnreachable(error)) {
    log.warn({ reason: (error as Error).message.slice(0, 300) }, "the database cannot be reached");
    const detail = "The database cannot be reached right now. Nothing was changed; try again in a moment.";
    return new Problem("unavailable", { detail, retryAfterSeconds: 2 });
  }
  if (error instanceof Error && NULL_CHARACTER.test(error.message)) {
    return new Problem("bad-request", { detail: "The request contains the null character, which no text may hold." });
  }
  log.error({ err: error }, "a request failed unexpectedly");
  return new Problem("internal-error", {
    detail: "This was written to the server's log. Nothing was changed by the request.",
  });
}
