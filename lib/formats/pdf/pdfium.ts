import { init, type Methods } from "@embedpdf/pdfium";
import type { FormatAssets } from "../assets.ts";

/**
 * What is asked of every single character. The library's own wrappers look a function up and weigh its arguments at each
 * call, which for these takes longer than the answer.
 */
export type PerCharacter = {
  readonly FPDFText_GetUnicode: (text: number, index: number) => number;
  readonly FPDFText_IsGenerated: (text: number, index: number) => number;
  readonly FPDFText_GetTextObject: (text: number, index: number) => number;
  readonly FPDFText_GetLooseCharBox: (text: number, index: number, address: number) => number;
  readonly FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number;
};

/** The library's memory. Its views are exchanged whenever it grows, so they are looked up each time. */
type Memory = {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: PerCharacter & {
    readonly malloc: (byteLength: number) => number;
    readonly free: (address: number) => void;
  };
  readonly UTF8ToString: (address: number) => string;
  readonly UTF16ToString: (address: number) => string;
};

/** PDFium, started, and a small stretch of its memory into which its answers are written. */
export type Pdfium = {
  readonly call: Methods;
  readonly perCharacter: PerCharacter;
  readonly memory: Memory;
  readonly answer: Answer;
};

const ANSWER_BYTES = 512;

/** A place for answers, read as numbers of one width counted from its beginning. */
export class Answer {
  readonly address: number;
  readonly byteLength = ANSWER_BYTES;
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.address = memory.wasmExports.malloc(ANSWER_BYTES);
  }

  /** The address of the double at this index. */
  double = (index: number): number => this.address + index * 8;

  /** The address of the 32-bit number at this index. */
  word = (index: number): number => this.address + index * 4;

  float32(index: number): number {
    return this.#memory.HEAPF32[this.word(index) >> 2] ?? 0;
  }

  float64(index: number): number {
    return this.#memory.HEAPF64[this.double(index) >> 3] ?? 0;
  }

  int32(index: number): number {
    return this.#memory.HEAP32[this.word(index) >> 2] ?? 0;
  }

  /** UTF-16 up to the first zero. */
  utf16(): string {
    return this.#memory.UTF16ToString(this.address);
  }

  /** UTF-8 up to the first zero. */
  text(): string {
    return this.#memory.UTF8ToString(this.address);
  }
}

/** Starts the library anew: after a file has made it abort, an instance is of no use. */
export async function startPdfium(assets: FormatAssets): Promise<Pdfium> {
  const wasmBinary = Uint8Array.from(await assets.pdfiumWasm()).buffer;
  const { pdfium, ...call } = await init({ wasmBinary });
  // The library's own types leave out the views of its memory.
  const memory = pdfium as typeof pdfium & Memory;
  call.PDFiumExt_Init();
  return { call, perCharacter: memory.wasmExports, memory, answer: new Answer(memory) };
}

/**
 * A string that a function writes as UTF-16 into a buffer whose size it tells when it is given none. Its length is in
 * bytes and counts the final zero.
 */
export function stringFrom({ memory }: Pdfium, write: (address: number, byteLength: number) => number): string {
  const byteLength = write(0, 0);
  if (byteLength <= 2) return "";
  const address = memory.wasmExports.malloc(byteLength);
  try {
    write(address, byteLength);
    return memory.UTF16ToString(address);
  } finally {
    memory.wasmExports.free(address);
  }
}
