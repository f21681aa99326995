/**
 * Every failure the product expects, by its stable code: the HTTP status it maps to and the words a person reads.
 * Codes are part of the API and never change their meaning.
 */
export const PROBLEMS = {
  "bad-request": { status: 400, title: "The request cannot be understood" },
  "signed-out": { status: 401, title: "Sign in to do this" },
  "wrong-credentials": { status: 401, title: "The token is unknown, expired or revoked" },
  forbidden: { status: 403, title: "You may not do this" },
  "not-found": { status: 404, title: "There is nothing here that you can see" },
  "method-not-allowed": { status: 405, title: "This address does not answer that method" },
  conflict: { status: 409, title: "Something else already has this name" },
  "key-reused": { status: 409, title: "This Idempotency-Key was used for a different request" },
  "stale-revision": { status: 409, title: "The document has moved on to another revision" },
  "stale-version": { status: 412, title: "Somebody changed this in the meantime" },
  "too-large": { status: 413, title: "This is larger than the server accepts" },
  "unsupported-media": { status: 415, title: "This kind of content is not accepted here" },
  invalid: { status: 422, title: "Some fields need attention" },
  "passage-not-found": { status: 422, title: "The quoted passage is not in this text" },
  "passage-ambiguous": { status: 422, title: "The quoted passage occurs more than once" },
  unreadable: { status: 422, title: "This file cannot be read" },
  "no-comments": { status: 422, title: "There are no comments in this file" },
  "too-many-requests": { status: 429, title: "Too many requests in a short time" },
  "internal-error": { status: 500, title: "Something went wrong on our side" },
  unavailable: { status: 503, title: "The database cannot be reached right now" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with one field, and what would be right. `field` is a path such as "target.span.end". */
export type FieldProblem = { readonly field: string; readonly message: string };

export type ProblemDetails = {
  /** One sentence for the person: what happened and what to do about it. */
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
  /** Machine-readable facts that belong to this code, such as the current revision. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** An expected failure. Everything else that is thrown is a defect and answers `internal-error`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? PROBLEMS[code].title);
    this.name = "Problem";
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}
