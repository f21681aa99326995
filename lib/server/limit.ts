import "server-only";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "#lib/core/problem.ts";
import { pool } from "./db.ts";
import { settings } from "./settings.ts";
import type { Member } from "./viewer.ts";

/** Counts for one process; enough to keep one hasty writer from crowding out the others. */
type PostLimits = { readonly session: RateLimiterMemory; readonly token: RateLimiterMemory };
/** Counts in the database, so that all processes together allow no more. */
type AccountLimits = {
  readonly signIn: RateLimiterPostgres;
  readonly account: RateLimiterPostgres;
  readonly address: RateLimiterPostgres;
  readonly signUp: RateLimiterPostgres;
};

let postLimits: PostLimits | undefined;
let accountLimits: AccountLimits | undefined;

const QUARTER_HOUR_SECONDS = 900;
/** Addresses can be forged or shared, so an account as a whole, whatever the address, allows some more. */
const ACCOUNT_FACTOR = 5;
/** Many people may share an address; one address trying many accounts is somebody guessing. */
const ADDRESS_FACTOR = 20;
const SIGN_UP_FACTOR = 20;

function forPosts(): PostLimits {
  const { postsPerMinute, tokenPostsPerMinute } = settings();
  postLimits ??= {
    session: new RateLimiterMemory({ points: postsPerMinute, duration: 60 }),
    token: new RateLimiterMemory({ points: tokenPostsPerMinute, duration: 60 }),
  };
  return postLimits;
}

function forAccounts(): AccountLimits {
  const { signInAttempts } = settings();
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool(),
      tableName: "RateLimit",
      tableCreated: true,
      keyPrefix,
      points,
      duration: QUARTER_HOUR_SECONDS,
    });
  accountLimits ??= {
    signIn: limiter("sign-in", signInAttempts),
    account: limiter("account", signInAttempts * ACCOUNT_FACTOR),
    address: limiter("address", signInAttempts * ADDRESS_FACTOR),
    signUp: limiter("sign-up", signInAttempts * SIGN_UP_FACTOR),
  };
  return accountLimits;
}

/** Counts one change by this member. */
export async function limitPosts(member: Member) {
  if (member.via === "console") return;
  await count(() => forPosts()[member.via === "token" ? "token" : "session"].consume(member.id), "changes");
}

/** Counts one attempt to prove who one is. */
export async function limitSignIn(email: string, address: string) {
  await count(() => forAccounts().signIn.consume(`${email} ${address}`.slice(0, 240)), "attempts to sign in");
  await count(() => forAccounts().account.consume(email.slice(0, 240)), "attempts to sign in");
  await count(() => forAccounts().address.consume(address.slice(0, 240)), "attempts to sign in");
}

/** A right password clears the count of wrong ones. */
export async function forgiveSignIn(email: string, address: string) {
  await forAccounts().signIn.delete(`${email} ${address}`.slice(0, 240));
  await forAccounts().account.delete(email.slice(0, 240));
}

/** Counts one new account from this address. */
export async function limitSignUp(address: string) {
  await count(() => forAccounts().signUp.consume(address.slice(0, 240)), "new accounts");
}

async function count(consume: () => Promise<RateLimiterRes>, what: string) {
  try {
    await consume();
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    const wait =
      retryAfterSeconds < 90 ? `${retryAfterSeconds} seconds` : `${Math.ceil(retryAfterSeconds / 60)} minutes`;
    throw new Problem("too-many-requests", { detail: `Too many ${what}. Try again in ${wait}.`, retryAfterSeconds });
  }
}
