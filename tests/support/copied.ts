import type { AnnotatedCopy } from "#lib/formats/annotated-copy.ts";
import type { Dossier, Post } from "#lib/formats/dossier.ts";
import { notesOf } from "#lib/formats/notes.ts";

const postOf = ({ id, author, body, createdAt, deletedAt }: Post) => ({
  id,
  author: author.name,
  body,
  createdAt,
  isDeleted: deletedAt !== null,
});

/** What a copy of a dossier gives back where its format loses nothing and holds no text of its own. */
export function copyOf(dossier: Dossier): AnnotatedCopy {
  const { document, revision } = dossier;
  return {
    origin: { documentId: document.id, revisionId: revision.id, digest: revision.digest },
    threads: notesOf(dossier).map(({ thread, span, quote }) => ({
      ...postOf(thread),
      kind: thread.kind,
      stance: thread.stance,
      codes: thread.codes,
      proposal: thread.proposal,
      visibility: thread.visibility,
      status: thread.status.state,
      target: {
        scope: thread.placement.scope,
        place: null,
        quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        span: span && { start: span.start, end: span.end },
      },
      replies: thread.replies.map(postOf),
    })),
  };
}
