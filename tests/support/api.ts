import type { GivenBody, GivenQuery, Operation, ResultOf } from "#lib/contract/operation.ts";
import { dispatch } from "#lib/server/http/dispatch.ts";

/** Somebody who calls the API: with an access token, with other headers, or as nobody. */
export type Caller = { readonly token?: string; readonly headers?: Record<string, string> };

export type CallParts<O extends Operation> = {
  readonly params?: Record<string, string>;
  readonly query?: GivenQuery<O>;
  readonly body?: GivenBody<O>;
  readonly headers?: Record<string, string>;
};

export type Outcome<T> = {
  readonly status: number;
  readonly data: T;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
};

/** What an error answers. */
export type ProblemBody = {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  readonly [fact: string]: unknown;
};

export const NOBODY: Caller = {};

/** The API as this caller uses it, through the same dispatcher as the server's. */
export function as(caller: Caller) {
  return {
    /** Calls an operation that must succeed. */
    async call<O extends Operation>(operation: O, parts: CallParts<O> = {}): Promise<ResultOf<O>> {
      const { status, data, text } = await send<ResultOf<O>>(caller, operation, parts);
      if (status >= 400) throw new Error(`${operation.name} answered ${status}: ${text}`);
      return data;
    },
    /** Calls an operation that must be refused, and returns the problem. */
    async refused<O extends Operation>(operation: O, parts: LooseParts = {}): Promise<ProblemBody> {
      const { status, data, text } = await send<ProblemBody>(caller, operation, parts);
      if (status < 400) throw new Error(`${operation.name} answered ${status}: ${text}`);
      return data;
    },
    /** The whole answer, whatever it is. */
    send: <O extends Operation>(operation: O, parts: LooseParts = {}) => send<ResultOf<O>>(caller, operation, parts),
  };
}

/** Parts that need not fit the contract, to see them refused. */
export type LooseParts = {
  readonly params?: Record<string, string>;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

async function send<T>(caller: Caller, operation: Operation, parts: LooseParts): Promise<Outcome<T>> {
  const response = await dispatch(requestFor(caller, operation, parts));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const data = (isJson ? JSON.parse(text) : text) as T;
  return { status: response.status, headers: response.headers, text, bytes, data };
}

function requestFor({ token, headers }: Caller, { method, path }: Operation, parts: LooseParts): Request {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts.params?.[name] ?? ""));
  const url = new URL(filled, "http://localhost:3000");
  for (const [name, value] of Object.entries(parts.query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(each));
  }
  const isRaw = typeof parts.body === "string" || parts.body instanceof FormData;
  return new Request(url, {
    method,
    headers: {
      ...(parts.body !== undefined && !(parts.body instanceof FormData) && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
      ...parts.headers,
    },
    ...(parts.body !== undefined && { body: isRaw ? (parts.body as string | FormData) : JSON.stringify(parts.body) }),
  });
}
