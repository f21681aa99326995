import { IMPORT_LIMITS } from "../import-limits.ts";
import type { PdfFile } from "./pdf-file.ts";
import { stringFrom } from "./pdfium.ts";

const MOST_FILES = 1_000;

/** A file inside an open PDF, by its name; null where there is none, or one too large to be ours. */
export function attachedFile({ pdfium, handle }: PdfFile, name: string): Uint8Array | null {
  const { call, memory, answer } = pdfium;
  const count = Math.min(call.FPDFDoc_GetAttachmentCount(handle), MOST_FILES);
  for (let index = 0; index < count; index++) {
    const attachment = call.FPDFDoc_GetAttachment(handle, index);
    if (!attachment) continue;
    const called = stringFrom(pdfium, (address, byteLength) =>
      call.FPDFAttachment_GetName(attachment, address, byteLength),
    );
    if (called !== name) continue;
    if (!call.FPDFAttachment_GetFile(attachment, 0, 0, answer.address)) return null;
    const byteLength = answer.int32(0);
    if (byteLength <= 0 || byteLength > IMPORT_LIMITS.byteLength) return null;
    const address = memory.wasmExports.malloc(byteLength);
    try {
      const isRead = call.FPDFAttachment_GetFile(attachment, address, byteLength, answer.address);
      return isRead ? memory.HEAPU8.slice(address, address + byteLength) : null;
    } finally {
      memory.wasmExports.free(address);
    }
  }
  return null;
}
