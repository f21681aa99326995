import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Account, Token } from "#lib/contract/account.ts";
import type { TokenId, UserId } from "#lib/contract/fields.ts";
import { Problem } from "#lib/core/problem.ts";
import { db, isDuplicate, transaction } from "./db.ts";
import { recordRenaming } from "./events.ts";
import type { AccessToken, User } from "./generated/prisma/client.ts";
import { forgiveSignIn, limitSignIn, limitSignUp } from "./limit.ts";
import { settings } from "./settings.ts";
import { digestOfToken, type Member, signedIn, type Viewer } from "./viewer.ts";

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const hashOf = (password: string) => hash(password, COST);

/** Verified against when there is no such account, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

export type NewUser = { readonly email: string; readonly name: string; readonly password: string };

/** Sample readers, and people whose words came with an archive, cannot sign in. */
const HAS_ACCOUNT = { isSample: false, passwordHash: { not: null } };

/** Opens an account for whoever asks. The first person on an installation becomes its administrator. */
export async function signUp(user: NewUser, address: string): Promise<Account> {
  if (settings().signUp === "closed") {
    throw new Problem("forbidden", {
      detail: "Sign-up is closed here. Ask the person who runs this site for an account.",
    });
  }
  await limitSignUp(address);
  return uncheckedNewUser(user, false);
}

/** Opens an account without asking whether sign-up is open; for the command line. */
export async function uncheckedNewUser({ email, name, password }: NewUser, isAdmin: boolean): Promise<Account> {
  const passwordHash = await hashOf(password);
  try {
    return await transaction(async (tx) => {
      // One at a time, so that two first people cannot both become administrator.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('glossator.first-account'))::text`;
      const isFirst = (await tx.user.count({ where: HAS_ACCOUNT })) === 0;
      const role = isAdmin || isFirst ? "admin" : "member";
      return presentAccount(await tx.user.create({ data: { email, name, passwordHash, role } }));
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Problem("conflict", {
      detail: "There is an account with this e-mail address already. Sign in instead.",
      fields: [{ field: "email", message: "already has an account" }],
    });
  }
}

/** True until the first person has an account. */
export async function awaitsFirstAccount(): Promise<boolean> {
  return (await db().user.count({ where: HAS_ACCOUNT })) === 0;
}

/** The user with this e-mail address and password, or null. Counts the attempt. */
export async function checkPassword(email: string, password: string, address: string): Promise<User | null> {
  await limitSignIn(email, address);
  const user = await db().user.findUnique({ where: { email } });
  decoy ??= hashOf(randomBytes(16).toString("hex"));
  const isRight = await verify(user?.passwordHash ?? (await decoy), password);
  if (!user?.passwordHash || !isRight || user.deactivatedAt) return null;
  await forgiveSignIn(email, address);
  return user;
}

export async function accountOf(viewer: Viewer): Promise<Account> {
  return presentAccount(await db().user.findUniqueOrThrow({ where: { id: signedIn(viewer).id } }));
}

export type AccountChange = {
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly currentPassword?: string | undefined;
};

/** Changes the viewer's name or password. A new password ends every session that began before it. */
export async function updateAccount(viewer: Viewer, change: AccountChange, address: string): Promise<Account> {
  const member = signedIn(viewer);
  const password =
    change.password === undefined
      ? {}
      : await newPassword(member, change.password, change.currentPassword ?? "", address);
  const data = { ...(change.name !== undefined && { name: change.name }), ...password };
  return transaction(async (tx) => {
    if (change.name !== undefined) await recordRenaming(tx, member.id);
    return presentAccount(await tx.user.update({ where: { id: member.id }, data }));
  });
}

async function newPassword(member: Member, password: string, currentPassword: string, address: string) {
  if (!(await checkPassword(member.email, currentPassword, address))) {
    throw new Problem("invalid", { fields: [{ field: "currentPassword", message: "is not your current password" }] });
  }
  return { passwordHash: await hashOf(password), sessionsFrom: new Date() };
}

/** Sets a password without asking for the old one, and ends every session; for the command line. */
export async function uncheckedPassword(userId: string, password: string): Promise<void> {
  const data = { passwordHash: await hashOf(password), sessionsFrom: new Date() };
  await db().user.update({ where: { id: userId }, data });
}

const presentAccount = ({ id, email, name, role, createdAt }: User): Account => ({
  id: id as UserId,
  email,
  name,
  role,
  createdAt: createdAt.toISOString(),
});

/** The prefix makes a leaked token easy to recognise and to search for. */
const TOKEN_PREFIX = "gls_";
const DAY_MS = 86_400_000;

/** Makes a token. Its secret is in the answer and nowhere else. */
export async function createToken(
  viewer: Viewer,
  name: string,
  expiresInDays?: number,
): Promise<Token & { secret: string }> {
  const secret = `${TOKEN_PREFIX}${randomBytes(30).toString("base64url")}`;
  const row = await db().accessToken.create({
    data: {
      userId: signedIn(viewer).id,
      name,
      digest: Uint8Array.from(digestOfToken(secret)),
      hint: secret.slice(0, TOKEN_PREFIX.length + 4),
      expiresAt: expiresInDays ? new Date(Date.now() + expiresInDays * DAY_MS) : null,
    },
  });
  return { ...presentToken(row), secret };
}

/** The viewer's tokens that still work, newest first. */
export async function tokensOf(viewer: Viewer): Promise<Token[]> {
  const alive = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] };
  const where = { userId: signedIn(viewer).id, ...alive };
  return (await db().accessToken.findMany({ where, orderBy: { createdAt: "desc" } })).map(presentToken);
}

export async function revokeToken(viewer: Viewer, tokenId: string): Promise<void> {
  const where = { id: tokenId, userId: signedIn(viewer).id, revokedAt: null };
  const { count } = await db().accessToken.updateMany({ where, data: { revokedAt: new Date() } });
  if (count === 0) throw new Problem("not-found", { detail: "You have no such token." });
}

const presentToken = ({ id, name, hint, createdAt, lastUsedAt, expiresAt }: AccessToken): Token => ({
  id: id as TokenId,
  name,
  hint,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
});
