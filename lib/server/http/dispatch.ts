import "server-only";
import { type RouteName, routes } from "#lib/contract/routes.ts";
import { Problem } from "#lib/core/problem.ts";
import { handlers } from "./handlers.ts";
import { problemResponse } from "./problem-response.ts";

type Entry = { readonly name: RouteName; readonly method: string; readonly pattern: RegExp };

/** Paths become patterns once; those without parameters come first, so that they win. */
const entries: readonly Entry[] = (Object.keys(routes) as RouteName[])
  .map((name) => ({ name, method: routes[name].method, path: routes[name].path }))
  .sort((a, b) => Number(a.path.includes("{")) - Number(b.path.includes("{")))
  .map(({ name, method, path }) => ({
    name,
    method,
    pattern: new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}/?$`),
  }));

/** Answers any request below /api: finds the operation its method and path name, and runs its handler. */
export async function dispatch(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const here = entries.flatMap((entry) => {
    const match = entry.pattern.exec(pathname);
    return match ? [{ ...entry, params: { ...match.groups } }] : [];
  });
  const method = request.method === "HEAD" ? "GET" : request.method;
  const entry = here.find((each) => each.method === method);
  if (entry) return withoutBody(request, await handlers[entry.name](request, decoded(entry.params)));
  return here.length > 0 ? refuseMethod(here.map((each) => each.method)) : nothingHere();
}

function decoded(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodedPart(value)]));
}

function decodedPart(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const withoutBody = (request: Request, response: Response) =>
  request.method === "HEAD" ? new Response(null, { status: response.status, headers: response.headers }) : response;

function refuseMethod(methods: readonly string[]): Response {
  const allowed = [...new Set(methods)].join(", ");
  const response = problemResponse(new Problem("method-not-allowed", { detail: `This address answers ${allowed}.` }));
  response.headers.set("allow", allowed);
  return response;
}

const nothingHere = () =>
  problemResponse(
    new Problem("not-found", { detail: "There is nothing at this address. /api/openapi.json lists what there is." }),
  );
