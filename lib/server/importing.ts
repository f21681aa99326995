import "server-only";
import type { ReturnedChange } from "#lib/contract/copies.ts";
import type { Document, Metadata, NewDocument } from "#lib/contract/documents.ts";
import { Problem } from "#lib/core/problem.ts";
import type { FoundCopy } from "#lib/formats/copies.ts";
import { db, isDuplicate, transaction } from "./db.ts";
import { uncheckedDocument } from "./documents.ts";
import { record } from "./events.ts";
import { newId } from "./id.ts";
import { type Idempotency, once } from "./idempotency.ts";
import { takeOver } from "./returning.ts";
import { writeRevision } from "./revisions.ts";
import { slugFor } from "./slug.ts";
import { readSource, type Source, type Upload } from "./source.ts";
import { type Member, signedIn, type Viewer } from "./viewer.ts";

/** What an import may settle besides what its sender says. Only programs on this machine use it. */
export type Shelf = {
  readonly collectionId?: string;
  readonly position?: number;
  readonly slug?: string;
  readonly isSample?: boolean;
};

/** Reads a text into blocks and publishes it as the first revision of a new document. */
export async function importDocument(
  viewer: Viewer,
  draft: NewDocument,
  upload: Upload | null = null,
  idempotency: Idempotency | null = null,
  shelf: Shelf = {},
): Promise<Document & { warnings: string[] }> {
  const member = signedIn(viewer);
  const source = await readSource(draft, upload);
  const { id } = await once(idempotency, findRepeat(member), () =>
    create(member, { draft, source, shelf }, idempotency),
  );
  const aboutComments = source.found ? await broughtIn(member, id, source.found) : [];
  return { ...(await uncheckedDocument(viewer, id)), warnings: [...source.warnings, ...aboutComments] };
}

/** What came in besides the text, in words. The document is there whatever becomes of them. */
async function broughtIn(member: Member, documentId: string, found: FoundCopy): Promise<string[]> {
  try {
    const { counts, changes } = await takeOver(member, documentId, found, "public");
    if (counts.newThreads === 0) return [];
    const cameIn =
      counts.newThreads === 1
        ? "1 comment came in as a thread, under its author’s name."
        : `${counts.newThreads} comments came in as threads, under their authors’ names.`;
    return [cameIn, ...leftOut(changes.filter(({ refused }) => refused !== null))];
  } catch (error) {
    if (error instanceof Problem) return [`The comments in it did not come in: ${error.message}`];
    throw error;
  }
}

const MOST_NAMED = 10;

function leftOut(changes: readonly ReturnedChange[]): string[] {
  const named = changes.slice(0, MOST_NAMED).map(({ words, refused }) => {
    const short = words.length > 100 ? `${words.slice(0, 100).trimEnd()}…` : words;
    return `Left out of a comment: “${short}”. ${refused}`;
  });
  return changes.length > MOST_NAMED ? [...named, `… and ${changes.length - MOST_NAMED} more.`] : named;
}

const findRepeat = (member: Member) => (idempotencyKey: string) =>
  db().document.findUnique({
    where: { createdById_idempotencyKey: { createdById: member.id, idempotencyKey } },
  });

type Import = { readonly draft: NewDocument; readonly source: Source; readonly shelf: Shelf };

async function create(member: Member, parts: Import, idempotency: Idempotency | null) {
  const metadata = metadataOf(parts.draft, parts.source);
  const slug = parts.shelf.slug ?? (await slugFor(metadata.title));
  try {
    return await createAs(slug, member, parts, metadata, idempotency);
  } catch (error) {
    // Somebody took the slug between the look and the insert; the id makes the next one certain.
    if (!isDuplicate(error) || parts.shelf.slug) throw error;
    return createAs(`${slug}-${newId().slice(-8)}`, member, parts, metadata, idempotency);
  }
}

function createAs(slug: string, member: Member, parts: Import, metadata: Metadata, idempotency: Idempotency | null) {
  const { draft, source, shelf } = parts;
  return transaction(async (tx) => {
    const data = { ...metadata, ...shelf, ...idempotency, slug, visibility: draft.visibility, createdById: member.id };
    const document = await tx.document.create({ data });
    const label = source.metadata.edition ? `edition ${source.metadata.edition}` : null;
    await writeRevision(tx, member, { documentId: document.id, ordinal: 1, label, note: "" }, source);
    await record(tx, "document.imported", member, { documentId: document.id, facts: { title: metadata.title } });
    return document;
  });
}

/** What the sender says wins over what the file says of itself. */
function metadataOf(draft: NewDocument, { metadata, text, fileName }: Source): Metadata {
  return {
    title: draft.title ?? metadata.title ?? fileName?.replace(/\.[^.]+$/, "") ?? firstWords(text),
    language: draft.language ?? metadata.language ?? "en",
    sourceAddress: draft.sourceAddress ?? metadata.sourceAddress ?? null,
    issuingBodies: draft.issuingBodies ?? [...(metadata.issuingBodies ?? [])],
    documentKind: draft.documentKind ?? metadata.documentKind ?? null,
    meeting: draft.meeting ?? metadata.meeting ?? null,
    adoptedOn: draft.adoptedOn ?? metadata.adoptedOn ?? null,
    licence: draft.licence ?? metadata.licence ?? null,
    copyStatus: draft.copyStatus ?? metadata.copyStatus ?? null,
  };
}

const LONGEST_GUESS = 100;

/** The first line as a title, a long one up to a word's end. */
function firstWords(text: string): string {
  const [line = ""] = text.trim().split("\n");
  if (line.length <= LONGEST_GUESS) return line || "Untitled";
  return `${line.slice(0, LONGEST_GUESS).replace(/\s+\S*$/, "")} …`;
}
