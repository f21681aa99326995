import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

/** Shorter answers cost more to compress than to send. In bytes. */
const LEAST = 1400;
/** As small as gzip's best in a third of its time. */
const BROTLI_QUALITY = 5;

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const;

/** JSON that is sent many times: it is named and, for each encoding asked for, compressed once, off the main thread. */
export class Packed {
  readonly etag: string;
  readonly #bytes: Buffer<ArrayBuffer>;
  readonly #compressed = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();

  constructor(json: string) {
    this.#bytes = Buffer.from(json);
    this.etag = `W/"${createHash("sha256").update(this.#bytes).digest("base64url")}"`;
  }

  /** In bytes, before compression. */
  get length(): number {
    return this.#bytes.length;
  }

  /** The answer to a request with these headers: 304 where the asker has it already (RFC 9110, 13.1.2). */
  async response(asked: Headers): Promise<Response> {
    const { etag } = this;
    const headers = { etag, "cache-control": "private, no-cache", vary: "Cookie, Authorization, Accept-Encoding" };
    if (asked.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    const encoding = this.length < LEAST ? null : encodingFor(asked.get("accept-encoding"));
    return new Response(encoding ? await this.#in(encoding) : this.#bytes, {
      headers: { ...headers, "content-type": "application/json", ...(encoding && { "content-encoding": encoding }) },
    });
  }

  #in(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    const compressed = this.#compressed.get(encoding) ?? compressors[encoding](this.#bytes);
    this.#compressed.set(encoding, compressed);
    return compressed;
  }
}

/** The best encoding that an `Accept-Encoding` header allows (RFC 9110, 12.5.3); null for none. */
export function encodingFor(accepted: string | null): Encoding | null {
  const weights = new Map((accepted ?? "").toLowerCase().split(",").map(weighted));
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get("*") ?? 0;
  const best = weightOf("br") >= weightOf("gzip") ? "br" : "gzip";
  return weightOf(best) > 0 ? best : null;
}

function weighted(part: string): [encoding: string, weight: number] {
  const [encoding = "", ...parameters] = part.split(";").map((each) => each.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [encoding, weight ? Number(weight.slice(2)) || 0 : 1];
}
