import { type FieldProblem, PROBLEMS, type ProblemCode } from "#lib/core/problem.ts";

type Facts = {
  readonly status: number;
  readonly code: ProblemCode | "offline";
  readonly title: string;
  readonly detail?: string | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
};

/**
 * What the server refused, or `offline` (status 0) when no answer came at all. `message` is a sentence for the person:
 * the detail where there is one, else the title. `fields` is empty unless the code is `invalid`.
 */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: ProblemCode | "offline";
  readonly title: string;
  readonly detail: string | null;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | null;

  constructor({ status, code, title, detail, fields, retryAfterSeconds }: Facts) {
    super(detail ?? title);
    this.name = "ProblemError";
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail ?? null;
    this.fields = fields ?? [];
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}

/** No answer came: the network is down, or the server is. */
export function offline(): ProblemError {
  return new ProblemError({
    status: 0,
    code: "offline",
    title: "The server cannot be reached",
    detail: "Nothing you typed is lost. Check the connection and try again.",
  });
}

/** Fields that a form needs and were left empty, told before anything is sent. */
export function incomplete(fields: readonly string[], message = "is required"): ProblemError {
  return new ProblemError({
    status: 422,
    code: "invalid",
    title: PROBLEMS.invalid.title,
    fields: fields.map((field) => ({ field, message })),
  });
}

/** Reads an answer that is not a success. What is no problem document (a proxy's own page) is told by its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const sent: unknown = await response.json().catch(() => null);
  const retryAfterSeconds = secondsOf(response.headers.get("retry-after"));
  if (!isRecord(sent) || !isCode(sent.code)) {
    const code = response.status >= 500 ? "unavailable" : "bad-request";
    return new ProblemError({ status: response.status, code, title: PROBLEMS[code].title, retryAfterSeconds });
  }
  return new ProblemError({
    status: response.status,
    code: sent.code,
    title: typeof sent.title === "string" ? sent.title : PROBLEMS[sent.code].title,
    detail: typeof sent.detail === "string" ? sent.detail : undefined,
    fields: Array.isArray(sent.fields) ? sent.fields.filter(isFieldProblem) : undefined,
    retryAfterSeconds: typeof sent.retryAfterSeconds === "number" ? sent.retryAfterSeconds : retryAfterSeconds,
  });
}

/** Why a job failed. */
export function failed(problem: { readonly code: string; readonly detail: string } | null): ProblemError {
  const code = problem && isCode(problem.code) ? problem.code : "internal-error";
  return new ProblemError({
    status: PROBLEMS[code].status,
    code,
    title: PROBLEMS[code].title,
    detail: problem?.detail,
  });
}

/** What was refused of a form that a browser sent by itself, as the server remembers it for the page. */
export type Refused = {
  readonly code: ProblemCode;
  readonly detail: string | null;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | null;
};

/** The same as if a script had sent it. */
export function refusedAs({ code, detail, fields, retryAfterSeconds }: Refused): ProblemError {
  const { status, title } = PROBLEMS[code];
  const facts = { ...(detail !== null && { detail }), ...(retryAfterSeconds !== null && { retryAfterSeconds }) };
  return new ProblemError({ status, code, title, fields, ...facts });
}

/** Anything thrown while calling, as a problem a person can be told about. */
export function asProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  return new ProblemError({ status: 0, code: "internal-error", title: "Something went wrong in this page" });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isCode = (value: unknown): value is ProblemCode => typeof value === "string" && Object.hasOwn(PROBLEMS, value);

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isRecord(value) && typeof value.field === "string" && typeof value.message === "string";

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
