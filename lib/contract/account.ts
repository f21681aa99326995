import { z } from "zod";
import { Line, Moment, TokenId, UserId } from "./fields.ts";
import { operation } from "./operation.ts";

/** Addresses are compared without case and stored in lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("must be an e-mail address such as name@example.org"));

/** Length is what makes a password strong; the upper bound keeps hashing cheap. */
export const Password = z.string().min(10).max(200);

const Name = Line(100).min(1, "must not be empty");

export const Account = z.object({
  id: UserId,
  email: z.string(),
  name: z.string(),
  role: z.enum(["member", "admin"]),
  createdAt: Moment,
});
export type Account = z.output<typeof Account>;

export const Token = z.object({
  id: TokenId,
  name: z.string(),
  hint: z.string().describe("The token's first characters"),
  createdAt: Moment,
  lastUsedAt: Moment.nullable(),
  expiresAt: Moment.nullable(),
});
export type Token = z.output<typeof Token>;

export const signUp = operation("signUp", {
  summary: "Open an account; the first one becomes administrator",
  body: z.strictObject({ email: Email, name: Name, password: Password }),
  status: 201,
  returns: Account,
  problems: ["forbidden", "conflict", "invalid", "too-many-requests"],
});

export const readAccount = operation("readAccount", {
  summary: "The account this request is made with",
  returns: Account,
  problems: ["signed-out"],
});

export const updateAccount = operation("updateAccount", {
  summary: "Change your name or your password; a new password ends every other session",
  body: z
    .strictObject({
      name: Name.optional(),
      password: Password.optional(),
      currentPassword: z.string().max(200).optional(),
    })
    .refine((change) => change.password === undefined || change.currentPassword !== undefined, {
      path: ["currentPassword"],
      error: "is needed to set a new password",
    }),
  returns: Account,
  problems: ["signed-out", "invalid", "too-many-requests"],
});

export const listTokens = operation("listTokens", {
  summary: "Your access tokens that are still good",
  returns: z.object({ items: z.array(Token) }),
  problems: ["signed-out"],
});

export const createToken = operation("createToken", {
  summary: "Make a personal access token; its secret is in this answer and never shown again",
  body: z.strictObject({
    name: Name,
    expiresInDays: z.int().min(1).max(3650).optional().describe("Never expires when absent"),
  }),
  status: 201,
  returns: Token.extend({ secret: z.string() }),
  problems: ["signed-out", "invalid", "too-many-requests"],
});

export const revokeToken = operation("revokeToken", {
  summary: "Make a token useless from this moment",
  params: z.object({ tokenId: TokenId }),
  status: 204,
  problems: ["signed-out", "not-found"],
});
