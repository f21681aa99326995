import "server-only";
import {
  type AnnotationAction,
  type AnnotationFacts,
  type DocumentAction,
  type DocumentFacts,
  mayAnnotation,
  mayDocument,
} from "#lib/core/access/rules.ts";
import { Problem } from "#lib/core/problem.ts";
import { type Member, signedIn, type Viewer } from "./viewer.ts";

/** Refuses what the permission table does not allow; what the viewer cannot see is simply not there. */
export function permitDocument(viewer: Viewer, action: DocumentAction, facts: DocumentFacts) {
  if (!mayDocument(viewer, "read", facts)) throw notFound("document");
  if (mayDocument(viewer, action, facts)) return;
  signedIn(viewer);
  throw new Problem("forbidden", { detail: DOCUMENT_REFUSALS[action] });
}

export function permitAnnotation(viewer: Viewer, action: AnnotationAction, facts: AnnotationFacts) {
  if (!mayAnnotation(viewer, "see", facts)) throw notFound("annotation");
  if (mayAnnotation(viewer, action, facts)) return;
  signedIn(viewer);
  throw new Problem("forbidden", { detail: ANNOTATION_REFUSALS[action] });
}

/** The viewer as an administrator. Problems: `signed-out`, `forbidden`. */
export function administrator(viewer: Viewer): Member {
  const member = signedIn(viewer);
  if (!member.isAdmin) throw new Problem("forbidden", { detail: "Only administrators may do this." });
  return member;
}

export const notFound = (what: keyof typeof NOT_THERE) => new Problem("not-found", { detail: NOT_THERE[what] });

const NOT_THERE = {
  document: "There is no such document, or it is not visible to you.",
  annotation: "There is no such annotation, or it is not visible to you.",
  job: "There is no such job, or it is not visible to you.",
};

const DOCUMENT_REFUSALS: Record<DocumentAction, string> = {
  read: "You may not read this document.",
  annotate: "You may not annotate this document.",
  publish: "Only the person who brought a document in, or an administrator, may publish a revision of it.",
  remove: "Only the person who brought a document in, or an administrator, may remove it.",
};

const ANNOTATION_REFUSALS: Record<AnnotationAction, string> = {
  see: "You may not see this annotation.",
  reply: "You may not reply here.",
  edit: "Only its author may edit this, and only while it is not deleted.",
  delete: "Only its author or an administrator may delete this.",
  restore: "Only its author may restore this, and only after it was deleted.",
  settle: "Only the thread's author, the document's owner or an administrator may settle its passage.",
  "set-status": "Only the thread's author, the document's owner or an administrator may change its status.",
};
