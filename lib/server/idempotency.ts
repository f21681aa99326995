import "server-only";
import { createHash } from "node:crypto";
import { Problem } from "#lib/core/problem.ts";
import { isDuplicate } from "./db.ts";

/** An `Idempotency-Key` with the digest of the request it came with, as the rows keep them. */
export type Idempotency = { readonly idempotencyKey: string; readonly requestDigest: string };

/** Reads the header; the digest covers where the request went, what it said and the file it brought. */
export function idempotencyOf(
  headers: Headers,
  path: string,
  body: unknown,
  file: Uint8Array | undefined,
): Idempotency | null {
  const idempotencyKey = headers.get("idempotency-key");
  if (idempotencyKey === null) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
    throw new Problem("bad-request", {
      detail: "Idempotency-Key must be 1 to 200 printable characters without spaces.",
    });
  }
  const requestDigest = createHash("sha256")
    .update(`${path}\n${JSON.stringify(body)}\n`)
    .update(file ?? "")
    .digest("hex");
  return { idempotencyKey, requestDigest };
}

type Made = { readonly requestDigest: string | null };

/**
 * Runs `create` once per key. A repeat of the same request finds what the first made, also when both arrive together;
 * the same key with another request is refused.
 */
export async function once<T extends Made>(
  idempotency: Idempotency | null,
  find: (key: string) => Promise<T | null>,
  create: () => Promise<T>,
): Promise<T> {
  if (!idempotency) return create();
  const earlier = await find(idempotency.idempotencyKey);
  if (earlier) return sameRequest(earlier, idempotency);
  try {
    return await create();
  } catch (error) {
    const rival = isDuplicate(error) ? await find(idempotency.idempotencyKey) : null;
    if (!rival) throw error;
    return sameRequest(rival, idempotency);
  }
}

/** What the first request made, if this one is the same. */
export function sameRequest<T extends Made>(earlier: T, { requestDigest }: Idempotency): T {
  if (earlier.requestDigest === requestDigest) return earlier;
  throw new Problem("key-reused", { detail: "Use a new Idempotency-Key for a new request." });
}
