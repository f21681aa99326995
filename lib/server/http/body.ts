import "server-only";
import { AROUND_UPLOAD_BYTES, overUploadLimit } from "#lib/contract/upload-limit.ts";
import { Problem } from "#lib/core/problem.ts";
import type { Upload } from "../source.ts";

export type ReceivedBody = { readonly fields: unknown; readonly upload: Upload | null };

/** Reads a JSON body of at most `limit` bytes. */
export async function jsonBody(request: Request, limit: number): Promise<unknown> {
  if (mediaTypeOf(request) !== "application/json") {
    throw new Problem("unsupported-media", { detail: 'Send JSON with the header "Content-Type: application/json".' });
  }
  const text = new TextDecoder().decode(await bytesOf(request, limit));
  try {
    return JSON.parse(text, text.includes("\\u") ? storable : undefined);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("bad-request", { detail: `The body is not JSON: ${(error as Error).message}.` });
  }
}

/** Escapes can spell what no text may hold: Postgres stores no null character, and UTF-8 no half of a surrogate pair. */
function storable(key: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (!value.includes("\0")) return value.toWellFormed();
  throw new Problem("invalid", { fields: [{ field: key, message: "must not contain the null character" }] });
}

/** Reads JSON, or a form with the same fields and one part `file`, of at most so many megabytes. */
export async function jsonOrUpload(request: Request, megabytes: number): Promise<ReceivedBody> {
  const limit = megabytes * 1_000_000;
  if (mediaTypeOf(request) !== "multipart/form-data") return { fields: await jsonBody(request, limit), upload: null };
  const bytes = await bytesOf(request, limit + AROUND_UPLOAD_BYTES, () => fileTooLarge(megabytes));
  const contentType = request.headers.get("content-type") ?? "";
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  } catch {
    throw new Problem("bad-request", { detail: "The form cannot be read; send it as multipart/form-data." });
  }
  const file = form.get("file");
  if (file instanceof File && file.size > limit) throw fileTooLarge(megabytes);
  const upload = file instanceof File ? await uploadOf(file) : null;
  form.delete("file");
  return { fields: formFields(form), upload };
}

async function uploadOf(file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, ...(file.name && { fileName: file.name }), ...(file.type && { mediaType: file.type }) };
}

/** Repeated parts become lists; a part named `issuingBodies` is always one. */
function formFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string" && value !== "");
    if (name === "issuingBodies") fields[name] = values;
    else if (values.length > 0) fields[name] = values.length === 1 ? values[0] : values;
  }
  return fields;
}

const mediaTypeOf = (request: Request) => request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();

/** The body, refused as soon as it is known or seen to be larger than `limit` bytes. */
async function bytesOf(
  request: Request,
  limit: number,
  refusal = () => tooLarge(limit),
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw refusal();
  if (request.headers.has("content-length")) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) throw refusal();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

const describeBytes = (bytes: number) =>
  bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1000)} KB`;

const fileTooLarge = (megabytes: number) =>
  new Problem("too-large", { fields: [{ field: "file", message: overUploadLimit(megabytes) }] });

const tooLarge = (limit: number) =>
  new Problem("too-large", { detail: `The body may have at most ${describeBytes(limit)}.` });
