/** Who asks. */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "member"; readonly id: string; readonly isAdmin: boolean };

export type DocumentFacts = {
  readonly visibility: "public" | "private";
  readonly ownerId: string | null;
  readonly isRemoved: boolean;
};

/** A reply is as visible as its root. */
export type AnnotationFacts = {
  readonly visibility: "public" | "private";
  readonly authorId: string;
  /** The author of the thread's root, who decides where the thread stands. */
  readonly threadAuthorId: string;
  readonly isDeleted: boolean;
  /** What an administrator deleted, its author cannot bring back. */
  readonly isDeletedByAuthor: boolean;
  readonly document: DocumentFacts;
};

/** What an actor is to a document or an annotation. */
type Role = "anyone" | "member" | "owner" | "author" | "thread-author" | "admin";

const DOCUMENT_RULES = {
  read: ["anyone"],
  annotate: ["member"],
  publish: ["owner", "admin"],
  remove: ["owner", "admin"],
} as const satisfies Record<string, readonly Role[]>;

const ANNOTATION_RULES = {
  see: ["anyone"],
  reply: ["member"],
  edit: ["author"],
  delete: ["author", "admin"],
  restore: ["author"],
  "set-status": ["thread-author", "owner", "admin"],
  settle: ["thread-author", "owner", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type DocumentAction = keyof typeof DOCUMENT_RULES;
export type AnnotationAction = keyof typeof ANNOTATION_RULES;
export const DOCUMENT_ACTIONS = Object.keys(DOCUMENT_RULES) as readonly DocumentAction[];
export const ANNOTATION_ACTIONS = Object.keys(ANNOTATION_RULES) as readonly AnnotationAction[];

/** Whether the actor may do this to a document. What one may not read, one may do nothing to. */
export function mayDocument(actor: Actor, action: DocumentAction, document: DocumentFacts): boolean {
  return isDocumentVisible(actor, document) && holdsAny(DOCUMENT_RULES[action], documentRoles(actor, document));
}

/** Whether the actor may do this to an annotation or reply. A tombstone can only be seen, answered or restored. */
export function mayAnnotation(actor: Actor, action: AnnotationAction, annotation: AnnotationFacts): boolean {
  if (!isAnnotationVisible(actor, annotation)) return false;
  if (action === "restore" && !annotation.isDeletedByAuthor) return false;
  if (annotation.isDeleted ? action === "edit" || action === "delete" : action === "restore") return false;
  return holdsAny(ANNOTATION_RULES[action], annotationRoles(actor, annotation));
}

/** The twin of `visibleDocuments` in lib/server/visible.ts. */
export function isDocumentVisible(actor: Actor, document: DocumentFacts): boolean {
  if (document.isRemoved) return false;
  return document.visibility === "public" || holdsAny(["owner", "admin"], documentRoles(actor, document));
}

/** The twin of `visibleThreads` in lib/server/visible.ts. "Only me" means only me: administrators see no private note. */
export function isAnnotationVisible(actor: Actor, annotation: AnnotationFacts): boolean {
  if (!isDocumentVisible(actor, annotation.document)) return false;
  if (annotation.visibility === "public") return true;
  return actor.kind === "member" && actor.id === annotation.threadAuthorId;
}

function documentRoles(actor: Actor, document: DocumentFacts): readonly Role[] {
  if (actor.kind === "anonymous") return ["anyone"];
  const roles: Role[] = ["anyone", "member"];
  if (actor.isAdmin) roles.push("admin");
  if (actor.id === document.ownerId) roles.push("owner");
  return roles;
}

function annotationRoles(actor: Actor, annotation: AnnotationFacts): readonly Role[] {
  const roles = [...documentRoles(actor, annotation.document)];
  if (actor.kind === "anonymous") return roles;
  if (actor.id === annotation.authorId) roles.push("author");
  if (actor.id === annotation.threadAuthorId) roles.push("thread-author");
  return roles;
}

const holdsAny = (allowed: readonly Role[], held: readonly Role[]) => allowed.some((role) => held.includes(role));
