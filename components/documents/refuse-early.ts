import { ProblemError } from "#lib/client/problem-error.ts";
import { overUploadLimit } from "#lib/contract/upload-limit.ts";
import { PROBLEMS, type ProblemCode } from "#lib/core/problem.ts";

/** Tells what would be refused anyway before a large file is sent. Throws a `ProblemError` of the field `file`. */
export function refuseEarly(file: File | null, maxUploadMb: number) {
  if (file?.size === 0) throw refused("unreadable", "This file is empty. Choose another, or save it again.");
  if (file && file.size > maxUploadMb * 1_000_000) throw refused("too-large", overUploadLimit(maxUploadMb));
}

const refused = (code: ProblemCode, message: string) =>
  new ProblemError({ ...PROBLEMS[code], code, fields: [{ field: "file", message }] });
