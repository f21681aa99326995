import { Inflate } from "fflate";
import { damaged, PROTECTED, SAVE_ANEW, tooLarge, unreadable } from "../import-limits.ts";

/** What unfolding one file may cost. */
export type ZipLimits = { readonly entries: number; readonly entryBytes: number; readonly totalBytes: number };

const ZIP_LIMITS: ZipLimits = { entries: 5_000, entryBytes: 100_000_000, totalBytes: 300_000_000 };

/** The entries of an archive by name, each unfolded when it is asked for. */
export type Zip = {
  readonly names: readonly string[];
  /** The bytes of an entry; undefined where there is none of this name. */
  readonly read: (name: string) => Uint8Array | undefined;
};

type Entry = { readonly method: number; readonly packed: number; readonly offset: number; readonly flags: number };

/**
 * Opens a zip (APPNOTE 6.3) by its directory and unfolds only what is asked for. The sizes in it are the sender's word,
 * so what comes out is counted as it comes. Problems: `unreadable` for what is no zip, is encrypted or has two entries
 * of one name; `too-large` beyond the limits.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(bytes, view, limits);
  let total = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const content = unfolded(bytes, view, entry, Math.min(limits.entryBytes, limits.totalBytes - total));
      total += content.length;
      return content;
    },
  };
}

const unfoldsTooFar = () =>
  tooLarge("This file unfolds to more than the server accepts. Leave pictures out of it, or split it.");

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** Where the directory ends: its record is the last thing in the file, before a comment of some length. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let offset = last; offset >= Math.max(0, last - LONGEST_COMMENT); offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw damaged();
}

const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_LENGTH = 46;

function directoryOf(bytes: Uint8Array, view: DataView, limits: ZipLimits): ReadonlyMap<string, Entry> {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge(`This file holds more than ${limits.entries} parts. Split it.`);
  const entries = new Map<string, Entry>();
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (offset + DIRECTORY_LENGTH > bytes.length || view.getUint32(offset, true) !== DIRECTORY_SIGNATURE)
      throw damaged();
    const nameLength = view.getUint16(offset + 28, true);
    const name = new TextDecoder().decode(
      bytes.subarray(offset + DIRECTORY_LENGTH, offset + DIRECTORY_LENGTH + nameLength),
    );
    if (entries.has(name)) throw damaged();
    entries.set(name, {
      flags: view.getUint16(offset + 8, true),
      method: view.getUint16(offset + 10, true),
      packed: view.getUint32(offset + 20, true),
      offset: view.getUint32(offset + 42, true),
    });
    offset += DIRECTORY_LENGTH + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const IS_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

function unfolded(
  bytes: Uint8Array,
  view: DataView,
  { flags, method, packed, offset }: Entry,
  most: number,
): Uint8Array {
  if (flags & IS_ENCRYPTED) throw unreadable(PROTECTED);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw damaged();
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const content = bytes.subarray(start, start + packed);
  if (method === STORED && content.length <= most) return content.slice();
  if (method === STORED) throw unfoldsTooFar();
  if (method !== DEFLATED)
    throw unreadable(`A part of this file is packed in a way that only few programs know. ${SAVE_ANEW}`);
  return inflated(content, most);
}

/** Small steps, so that no more than one of them is unfolded beyond the limit. */
const STEP = 65_536;

function inflated(content: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw unfoldsTooFar();
    pieces.push(piece);
  });
  for (let from = 0; from === 0 || from < content.length; from += STEP) {
    push(inflate, content.subarray(from, from + STEP), from + STEP >= content.length);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** What the unpacker itself complains about is the file's fault. */
function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    throw error instanceof Error && "code" in error && typeof error.code === "number" ? damaged() : error;
  }
}
