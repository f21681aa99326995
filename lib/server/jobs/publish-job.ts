import "server-only";
import { NewRevision } from "#lib/contract/revisions.ts";
import type { Idempotency } from "../idempotency.ts";
import { publishRevision } from "../publishing.ts";
import { uncheckedMember } from "../viewer.ts";
import type { Work } from "./work.ts";

type Request = {
  readonly draft: unknown;
  readonly file: { readonly fileName?: string; readonly mediaType?: string };
  readonly idempotency: Idempotency | null;
};

/** Publishes what was sent. Begun a second time, after its process died, it finds what the first time published. */
export const runPublish: Work = async ({ id, ownerId, documentId, request, upload }, report) => {
  const member = await uncheckedMember(ownerId ?? "");
  const { draft, file, ...given } = request as unknown as Request;
  const sent = upload && { ...file, bytes: upload };
  const idempotency = given.idempotency ?? { idempotencyKey: `job:${id}`, requestDigest: id };
  const { ordinal, link } = await publishRevision(
    member,
    documentId,
    NewRevision.parse(draft),
    sent,
    idempotency,
    report,
  );
  return { result: { ordinal, link: `${link.split("/revisions/")[0]}/revisions/${ordinal}/report` } };
};
