import { vi } from "vitest";

type Answer = Response | Error;
type Request = { readonly method: string; readonly path: string; readonly body: string };

/** Stands in for the network: answers each "METHOD /path" with what is given for it, and remembers what was asked. */
export function fakeServer(answers: Readonly<Record<string, (request: Request) => Answer>>) {
  const requests: Request[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit = {}) => {
    const request = { method: init.method ?? "GET", path: address, body: String(init.body ?? "") };
    requests.push(request);
    const answer = answers[`${request.method} ${request.path}`]?.(request) ?? new TypeError("Failed to fetch");
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return requests;
}

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

export const problem = (status: number, code: string, more: object = {}) =>
  new Response(JSON.stringify({ status, code, title: "Refused", ...more }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });

/** next-auth's two endpoints; `error` is what it would put into the address it sends back. */
export const signInWith = (error: string | null) => ({
  "GET /api/auth/csrf": () => json({ csrfToken: "c" }),
  "POST /api/auth/callback/credentials": () =>
    error === null
      ? json({ url: "http://localhost/" })
      : json({ url: `http://localhost/api/auth/error?error=${encodeURIComponent(error)}` }, 401),
});
