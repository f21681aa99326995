import "server-only";
import { createHash } from "node:crypto";
import { type FieldProblem, PROBLEMS, type ProblemCode } from "#lib/core/problem.ts";
import type { Handler } from "./handle.ts";

/** Why a form was refused, for the page that shows it again. */
export type Refusal = {
  readonly code: ProblemCode;
  readonly detail: string | null;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | null;
};

/** Where the page finds it: a cookie says nothing that a link from elsewhere could have made up. */
export const REFUSAL_COOKIE = "glossator-refusal";

/** Long enough to load a page, and to load it once more. */
const SECONDS_KEPT = 120;

/** The page of a form: its path, and the names of the fields that it sends. */
type FormPage = { readonly pathOf: (params: Record<string, string>) => string; readonly fields: readonly string[] };

/**
 * A form that a browser sends by itself, without scripts, and that is refused leads back to its page, filled in as it
 * was, instead of to a problem for programs. A link from elsewhere that makes a field up does not: its name would be
 * read out there.
 */
export const withWayBack =
  ({ pathOf, fields }: FormPage, handler: Handler): Handler =>
  async (request, params) => {
    const response = await handler(request, params);
    if (response.status < 400 || !isFromAForm(request, fields)) return response;
    const search = filledIn(new URL(request.url).searchParams);
    const refusal = JSON.stringify({ of: digestOf(search), ...(await refusalOf(response)) });
    const cookie = `${REFUSAL_COOKIE}=${Buffer.from(refusal).toString("base64url")}`;
    return new Response(null, {
      status: 303,
      headers: {
        location: `${pathOf(params)}?${search}`,
        "cache-control": "no-store",
        "set-cookie": `${cookie}; Path=/documents; Max-Age=${SECONDS_KEPT}; HttpOnly; SameSite=Lax`,
      },
    });
  };

/** What was refused of the form that this address fills in; null where it is another, or nothing was. */
export function refusalIn(cookie: string | undefined, search: URLSearchParams): Refusal | null {
  if (!cookie) return null;
  try {
    const { of, code, ...rest } = JSON.parse(Buffer.from(cookie, "base64url").toString());
    const isThis = of === digestOf(filledIn(search)) && Object.hasOwn(PROBLEMS, code);
    return isThis ? { code, ...rest } : null;
  } catch {
    return null;
  }
}

/** What is loaded to be seen; a link that saves a file takes no page for it. */
function isFromAForm({ method, headers, url }: Request, fields: readonly string[]): boolean {
  const kind = headers.get("sec-fetch-dest") ?? "document";
  const isSeen = kind === "document" && (headers.get("accept") ?? "").includes("text/html");
  return method === "GET" && isSeen && [...new URL(url).searchParams.keys()].every((name) => fields.includes(name));
}

/** The fields that say something. */
const filledIn = (search: URLSearchParams) => new URLSearchParams([...search].filter(([, value]) => value !== ""));

/** A cookie holds little, and choices can be long. Values of one name keep their order, names have none. */
function digestOf(search: URLSearchParams): string {
  search.sort();
  return createHash("sha256").update(search.toString()).digest("base64url");
}

async function refusalOf(response: Response): Promise<Refusal> {
  const { code, detail = null, fields = [] } = await response.json();
  const seconds = Number(response.headers.get("retry-after"));
  return { code, detail, fields, retryAfterSeconds: seconds > 0 ? seconds : null };
}
