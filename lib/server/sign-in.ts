import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { Problem } from "#lib/core/problem.ts";
import { checkPassword } from "./accounts.ts";
import { clientAddress } from "./http/client-address.ts";
import { settings } from "./settings.ts";

const SESSION_SECONDS = 30 * 24 * 3600;

/**
 * next-auth, kept behind this file: e-mail and password, a signed cookie. The cookie names the user and when the
 * session began; the user's row is read at every request (viewer.ts), so a change of role or password acts at once.
 */
export function signInOptions(): NextAuthOptions {
  return {
    secret: settings().secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        name: "Password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials, request) =>
          authorize(credentials?.email, credentials?.password, clientAddress(new Headers(request.headers ?? {}))),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, began: Date.now() } : token),
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

/** Null is "wrong e-mail or password"; a thrown message reaches the sign-in form as its error. */
async function authorize(email: unknown, password: unknown, address: string) {
  if (typeof email !== "string" || typeof password !== "string") return null;
  if (email.length > 254 || password.length > 200) return null;
  try {
    const user = await checkPassword(email.trim().toLowerCase(), password, address);
    return user && { id: user.id, name: user.name, email: user.email };
  } catch (error) {
    if (error instanceof Problem) throw new Error(error.message);
    throw new Error("Signing in is not possible right now. Try again in a moment.");
  }
}
