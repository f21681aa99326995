import NextAuth from "next-auth";
import { signInOptions } from "#lib/server/sign-in.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = (request: Request, context: Context) => NextAuth(signInOptions())(request, context);

export { answer as GET, answer as POST };
