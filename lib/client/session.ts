import { offline, ProblemError, problemOf } from "./problem-error.ts";

/**
 * Begins a session in this browser. Throws a `ProblemError`: `wrong-credentials`, `unavailable` with the server's
 * words (too many attempts, no database), or `offline`.
 *
 * It speaks to next-auth's REST endpoints itself: the library's own `signIn` leaves the page when the network is down,
 * and with it goes what was typed.
 */
export async function signIn(email: string, password: string): Promise<void> {
  const { url } = await post("/api/auth/callback/credentials", { email, password, callbackUrl: "/" });
  const said = new URL(url ?? "/", window.location.origin).searchParams;
  if (said.has("csrf")) throw noCookies();
  const error = said.get("error");
  if (error === null) return;
  throw error === REFUSED ? wrongPassword() : refusal(error);
}

/** Ends the session in this browser; throws `offline` when the server could not be told. */
export async function signOut(): Promise<void> {
  await post("/api/auth/signout", { callbackUrl: "/" });
}

/** What next-auth calls a sign-in that the password check refused. Any other error is the sentence that was thrown. */
const REFUSED = "CredentialsSignin";

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<{ url?: string }> {
  const { csrfToken = "" } = await answered<{ csrfToken?: string }>("/api/auth/csrf");
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  return answered(path, { method: "POST", body });
}

/** next-auth answers a refused password with 401 and the same JSON; it is no failure to answer. */
async function answered<T>(path: string, request: RequestInit = {}): Promise<T> {
  const response = await fetch(path, request).catch(() => {
    throw offline();
  });
  const sent: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (typeof sent !== "object" || sent === null || response.status >= 500) throw await problemOf(response);
  return sent as T;
}

const wrongPassword = () =>
  new ProblemError({
    status: 401,
    code: "wrong-credentials",
    title: "The e-mail address or the password is not right",
    detail: "Check both and try again.",
  });

const refusal = (detail: string) =>
  new ProblemError({ status: 503, code: "unavailable", title: "You cannot sign in right now", detail });

/** The request came without the cookie that was set a moment before. */
const noCookies = () =>
  new ProblemError({
    status: 403,
    code: "forbidden",
    title: "The browser keeps no cookies for this site",
    detail: "Signing in needs one cookie. Allow cookies for this site, reload the page and try again.",
  });
