import "server-only";
import type { z } from "zod";
import { fieldWords } from "#lib/contract/field-words.ts";
import type { BodyOf, Operation, ParamsOf, QueryOf, ResultOf } from "#lib/contract/operation.ts";
import { queryIn } from "#lib/contract/query.ts";
import { type FieldProblem, Problem } from "#lib/core/problem.ts";
import { type Idempotency, idempotencyOf } from "../idempotency.ts";
import { limitPosts } from "../limit.ts";
import { settings } from "../settings.ts";
import type { Upload } from "../source.ts";
import { signedIn, type Viewer, viewerOf } from "../viewer.ts";
import { jsonBody, jsonOrUpload } from "./body.ts";
import { problemFrom, problemResponse } from "./problem-response.ts";

/** What an operation's act receives: parsed, and already counted against the viewer's limits. */
export type Call<O extends Operation> = {
  readonly viewer: Viewer;
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  readonly upload: Upload | null;
  readonly headers: Headers;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
  readonly idempotency: Idempotency | null;
};

/** An answer with headers of its own. */
export type Answer<T> = { readonly data: T; readonly headers: Record<string, string> };

/** What an operation answers with 202: the work goes on in the background. */
export class Accepted {
  readonly data: unknown;
  readonly headers: Record<string, string>;

  constructor({ data, headers }: Answer<unknown>) {
    this.data = data;
    this.headers = headers;
  }
}

export type Handler = (request: Request, params: Record<string, string>) => Promise<Response>;

/** What an operation gives that declares no result is not sent. */
type Result<O extends Operation> = O extends { readonly returns: z.ZodType }
  ? ResultOf<O> | Answer<ResultOf<O>>
  : unknown;
type Act<O extends Operation> = (call: Call<O>) => Promise<Result<O> | Accepted | Response>;

const JSON_LIMIT_BYTES = 1_000_000;

/**
 * Binds an operation to the command or read that does it. This alone finds the viewer, parses, limits, calls, checks
 * the answer against its declaration (outside production), and turns a `Problem` into `application/problem+json`.
 */
export function handle<O extends Operation>(operation: O, act: Act<O>): Handler {
  return async (request, params) => {
    try {
      const viewer = await viewerOf(request.headers);
      refuseForeignPage(request, viewer);
      if (operation.method !== "GET" && viewer.kind === "member") await limitPosts(viewer);
      return answerOf(operation, await act(await received(operation, request, viewer, params)));
    } catch (error) {
      return problemResponse(problemFrom(error));
    }
  };
}

async function received<O extends Operation>(
  operation: O,
  request: Request,
  viewer: Viewer,
  given: Record<string, string>,
) {
  const url = new URL(request.url);
  const params = paramsOf(operation, given);
  const query = operation.query && parsed(operation.query, queryIn(url.searchParams));
  // A large body is read only from those who may send one.
  if (operation.upload) signedIn(viewer);
  const { fields, upload } = await bodyOf(operation, request);
  const body = operation.body && parsed(operation.body, fields);
  const idempotency =
    operation.method === "POST" ? idempotencyOf(request.headers, url.pathname, body, upload?.bytes) : null;
  return {
    viewer,
    params,
    query,
    body,
    upload,
    headers: request.headers,
    signal: request.signal,
    idempotency,
  } as Call<O>;
}

/** An id that cannot be one names nothing. */
function paramsOf(operation: Operation, given: Record<string, string>) {
  const result = operation.params?.safeParse(given);
  if (result?.success === false) throw new Problem("not-found", { detail: "There is nothing at this address." });
  return result?.data;
}

async function bodyOf(operation: Operation, request: Request) {
  if (!operation.body) return { fields: undefined, upload: null };
  if (operation.upload) return jsonOrUpload(request, settings().maxUploadMb);
  return { fields: await jsonBody(request, JSON_LIMIT_BYTES), upload: null };
}

function parsed(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value, { error: fieldWords });
  if (result.success) return result.data;
  throw new Problem("invalid", {
    detail: "Correct the fields named here and send it again.",
    fields: result.error.issues.flatMap(fieldsOf),
  });
}

type Issue = z.core.$ZodIssue;

function fieldsOf(issue: Issue): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ field: [...path, key].join("."), message: issue.message }));
  }
  return [{ field: path.join(".") || "(whole)", message: issue.message }];
}

/**
 * A browser sends its session's cookie with every request, also with those another site's page makes. Changes by
 * cookie are taken only from our own pages; a token is never sent by accident.
 */
function refuseForeignPage(request: Request, viewer: Viewer) {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (viewer.kind !== "member" || viewer.via !== "session") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOwn = site
    ? site === "same-origin" || site === "none"
    : origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
  if (!isOwn)
    throw new Problem("forbidden", {
      detail: "Changes with a browser session are taken only from this site's own pages.",
    });
}

function answerOf(operation: Operation, result: unknown): Response {
  if (result instanceof Response) return result;
  const answer: Answer<unknown> = isAnswer(result) ? result : { data: result, headers: {} };
  const [schema, status] =
    result instanceof Accepted ? [operation.accepted, 202] : [operation.returns, operation.status];
  const headers = { "cache-control": "private, no-cache", vary: "Cookie, Authorization", ...answer.headers };
  if (!schema) return new Response(null, { status: status ?? 204, headers });
  if (process.env.NODE_ENV !== "production") schema.parse(answer.data);
  return Response.json(answer.data, { status: status ?? 200, headers });
}

const isAnswer = (result: unknown): result is Answer<unknown> =>
  typeof result === "object" && result !== null && "data" in result && "headers" in result;
