import type { z } from "zod";
import type { Job } from "#lib/contract/jobs.ts";
import type { Declaration, GivenBody, GivenQuery, ResultOf } from "#lib/contract/operation.ts";
import type { Operations } from "#lib/contract/operations.ts";
import { type RouteName, routes } from "#lib/contract/routes.ts";
import { offline, problemOf } from "./problem-error.ts";
import { type Progress, send } from "./send.ts";

/** What an operation is called with; parts are required exactly where the operation requires them. */
export type Call<N extends RouteName> = Part<"params", GivenParams<Operations[N]>> &
  Part<"query", GivenQuery<Operations[N]>> &
  Part<"body", GivenBody<Operations[N]>> & {
    /** Sent as `multipart/form-data`, with the body's fields beside it. */
    readonly file?: File;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    /** Hears how much of the request has been sent. */
    readonly onProgress?: Progress;
  };

/** `data` is the parsed JSON, the text of an operation that answers in another medium, or undefined for an empty answer. */
export type Answer<N extends RouteName> = {
  readonly data: DataOf<Operations[N]>;
  /** The work goes on in the background as this job; `data` is the job then. */
  readonly job?: Job;
  /** As sent, in its quotes; give it back as `If-Match`. */
  readonly etag: string | null;
  readonly headers: Headers;
};

/**
 * Calls an operation of the API in the name of whoever is signed in. Throws a `ProblemError` for every refusal and,
 * with code `offline`, when no answer comes; an aborted signal throws its own reason.
 */
export async function call<N extends RouteName>(name: N, given: Call<N>): Promise<Answer<N>> {
  const { params, query, body, file, headers, signal, onProgress } = given as LooseCall;
  const { method, path } = routes[name];
  const request: RequestInit = { method, headers: { accept: "application/json", ...headers } };
  if (signal) request.signal = signal;
  if (file) request.body = formOf(body ?? {}, file);
  else if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers = { ...request.headers, "content-type": "application/json" };
  }
  const response = await answered(addressOf(path, params, query), request, onProgress);
  if (!response.ok) throw await problemOf(response);
  // The server checks every answer against the declared shape before it sends it.
  const data = (await contentOf(response)) as DataOf<Operations[N]>;
  const answer = { data, etag: response.headers.get("etag"), headers: response.headers };
  return response.status === 202 ? { ...answer, job: data as Job } : answer;
}

/** The path of an operation with its parameters filled in: for links to exports and texts. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(params[key])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) search.append(key, String(each));
    }
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

async function answered(address: string, request: RequestInit, onProgress?: Progress): Promise<Response> {
  try {
    return onProgress ? await send(address, request, onProgress) : await fetch(address, request);
  } catch {
    request.signal?.throwIfAborted();
    throw offline();
  }
}

async function contentOf(response: Response): Promise<unknown> {
  try {
    if (response.status === 204) return undefined;
    const isJson = /\bapplication\/json\b/.test(response.headers.get("content-type") ?? "");
    return isJson ? await response.json() : await response.text();
  } catch {
    throw offline();
  }
}

/** Lists are repeated fields; what is absent or null is left out. */
function formOf(body: Readonly<Record<string, unknown>>, file: File): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(body)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) form.append(key, String(each));
    }
  }
  form.append("file", file);
  return form;
}

type LooseCall = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly file?: File;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
};

type GivenParams<O extends Declaration> = O["params"] extends z.ZodType ? z.input<O["params"]> : undefined;

type DataOf<O extends Declaration> = O extends { readonly media: readonly string[] } ? string : ResultOf<O>;

type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value };
