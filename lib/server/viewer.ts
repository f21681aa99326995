import "server-only";
import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { Problem } from "#lib/core/problem.ts";
import { db, pool } from "./db.ts";
import { jointLookup } from "./joint-lookup.ts";
import { settings } from "./settings.ts";

declare const minted: unique symbol;

/**
 * Proof of who asks. Every command and read takes one first, and only this file makes them.
 * `via` says how they showed it: a browser session, an access token, or the machine's own console.
 */
export type Viewer = (
  | { readonly kind: "anonymous" }
  | {
      readonly kind: "member";
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly isAdmin: boolean;
      readonly isSample: boolean;
      readonly via: "session" | "token" | "console";
    }
) & { readonly [minted]: true };

export type Member = Extract<Viewer, { kind: "member" }>;

const mint = <T extends object>(facts: T) => facts as T & { readonly [minted]: true };

export const ANONYMOUS: Viewer = mint({ kind: "anonymous" as const });

type UserRow = { id: string; name: string; email: string; role: string; isSample: boolean };

const memberOf = (user: UserRow, via: Member["via"]): Member => {
  const { id, name, email, role, isSample } = user;
  return mint({ kind: "member" as const, id, name, email, isAdmin: role === "admin", isSample, via });
};

/** The viewer for programs on this machine that have no request to show: the command line and the seed. */
export function uncheckedViewer(user: UserRow): Member {
  return memberOf(user, "console");
}

/** The member for work that they asked for earlier, as they are now. Problems: `signed-out` for one who is gone. */
export async function uncheckedMember(userId: string): Promise<Member> {
  const user = await db().user.findUnique({ where: { id: userId } });
  if (user && user.deactivatedAt === null) return memberOf(user, "console");
  throw new Problem("signed-out", { detail: "The account that asked for this is no longer active." });
}

/** The viewer behind a request: a bearer token if there is one, else the browser's session, else nobody. */
export async function viewerOf(requestHeaders: Headers): Promise<Viewer> {
  const authorization = requestHeaders.get("authorization");
  if (authorization) return bearer(authorization);
  return session(requestHeaders.get("cookie") ?? "");
}

/** The viewer of the page being rendered; asked once per request. */
export const viewerOfPage = cache(async (): Promise<Viewer> => session((await headers()).get("cookie") ?? ""));

/** Refuses a viewer who is not signed in. */
export function signedIn(viewer: Viewer): Member {
  if (viewer.kind === "anonymous") {
    throw new Problem("signed-out", { detail: "Sign in, or send an access token, to do this." });
  }
  return viewer;
}

/** What is kept of a token. */
export const digestOfToken = (secret: string) => createHash("sha256").update(secret).digest();

const TOKEN_QUERY = `
  SELECT u."id", u."name", u."email", u."role"::text AS "role", u."isSample", t."id" AS "tokenId",
         (t."lastUsedAt" IS NULL OR t."lastUsedAt" < now() - interval '5 minutes') AS "isStale"
  FROM "AccessToken" t JOIN "User" u ON u."id" = t."userId"
  WHERE t."digest" = $1 AND t."revokedAt" IS NULL AND (t."expiresAt" IS NULL OR t."expiresAt" > now())
    AND u."deactivatedAt" IS NULL`;

type TokenRow = UserRow & { readonly tokenId: string; readonly isStale: boolean };

/** Scripts send many requests at once with one token. */
const tokenRow = jointLookup(async (digest): Promise<TokenRow | undefined> => {
  const values = [Buffer.from(digest, "hex")];
  const { rows } = await pool().query<TokenRow>({ name: "token", text: TOKEN_QUERY, values });
  return rows[0];
});

async function bearer(authorization: string): Promise<Viewer> {
  const secret = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  const row = secret && (await tokenRow(digestOfToken(secret).toString("hex")));
  if (!row) {
    const detail = "Make a new token in Settings and send it as a Bearer token.";
    throw new Problem("wrong-credentials", { detail });
  }
  if (row.isStale) await db().accessToken.update({ where: { id: row.tokenId }, data: { lastUsedAt: new Date() } });
  return memberOf(row, "token");
}

async function session(cookieHeader: string): Promise<Viewer> {
  if (!cookieHeader.includes("next-auth.session-token")) return ANONYMOUS;
  const cookies = parseCookies(cookieHeader);
  const { secret, publicUrl } = settings();
  const request = { cookies, headers: {} } as unknown as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({ req: request, secret, secureCookie: publicUrl.startsWith("https://") }).catch(
    () => null,
  );
  if (!token?.sub || typeof token.began !== "number") return ANONYMOUS;
  const user = await db().user.findUnique({ where: { id: token.sub } });
  const isVoid = !user || user.deactivatedAt !== null || token.began < user.sessionsFrom.getTime();
  return isVoid ? ANONYMOUS : memberOf(user, "session");
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(";").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [name.trim(), decoded(value.join("=").trim())];
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
