import type { NextRequest } from "next/server";
import { LANGUAGE_COOKIE } from "#lib/core/language/negotiate.ts";
import { LANGUAGE_CODES } from "#lib/languages/languages.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Chooses the interface's language for this browser and leads back to where one was; a link is enough, scripts or not. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const language = LANGUAGE_CODES.find((each) => each === code);
  if (!language) return new Response("There is no such language here.", { status: 404 });
  const headers = new Headers({ location: cameFrom(request), "cache-control": "no-store" });
  headers.append("set-cookie", `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`);
  return new Response(null, { status: 303, headers });
}

/** Only a path of this site: what another names is no place to be sent to, nor is "//elsewhere", which leads there. */
function cameFrom(request: NextRequest): string {
  const referrer = URL.parse(request.headers.get("referer") ?? "");
  if (referrer?.host !== request.headers.get("host") || /^\/(?:\/|language\/)/.test(referrer.pathname)) return "/";
  return referrer.pathname + referrer.search;
}
