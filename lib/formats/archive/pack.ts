import { createHash } from "node:crypto";
import { Problem } from "#lib/core/problem.ts";
import { unreadable } from "../import-limits.ts";
import { listOf, membersOf, wordsOf } from "../json-value.ts";
import { readZip, type ZipLimits } from "../zip/read-zip.ts";
import { writeZip } from "../zip/write-zip.ts";
import { stableJson } from "./stable-json.ts";

/** A part of an archive; what is no text and no bytes is written as JSON. */
export type Part = { readonly name: string; readonly content: string | Uint8Array | object };

/** The parts of an archive as they were when it was made. */
export type Parts = {
  readonly names: readonly string[];
  /** Problems: `unreadable` where the archive has no such part. */
  readonly bytes: (name: string) => Uint8Array;
  readonly text: (name: string) => string;
  /** The part as JSON, of whatever shape. */
  readonly json: (name: string) => unknown;
};

const MANIFEST = "manifest.json";
const FORMAT = "glossator-archive";
const VERSION = 1;

/** Far more than a library of texts holds; the archive comes from whoever runs the site. Nothing beyond is packed. */
const LIMITS: ZipLimits = { entries: 60_000, entryBytes: 300_000_000, totalBytes: 2_000_000_000 };

/**
 * A zip whose manifest names every part with its length and SHA-256. Nothing in it tells when or by whom it was made:
 * the same contents are the same bytes. Problems: `too-large` for what `unpackArchive` would not take.
 */
export function packArchive(parts: readonly Part[]): Uint8Array {
  const entries = parts
    .map(({ name, content }) => ({ name, content: bytesOf(content) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  refuseUnreadable(entries.map(({ content }) => content.length));
  const manifest = {
    format: FORMAT,
    version: VERSION,
    product: "Glossator",
    parts: entries.map(({ name, content }) => ({ name, byteLength: content.length, sha256: sha256(content) })),
  };
  return writeZip([{ name: MANIFEST, content: stableJson(manifest) }, ...entries]);
}

/** What the manifest may take of the bytes: some two hundred for each of its parts. */
const MANIFEST_BYTES = 20_000_000;

/** An archive that cannot be restored is found out when it is needed, so it is never made. */
function refuseUnreadable(byteLengths: readonly number[]) {
  const { entries, entryBytes, totalBytes } = LIMITS;
  if (byteLengths.length + 1 > entries) {
    const detail = `An archive of more than ${entries.toLocaleString("en")} parts could not be restored. Archive its documents one by one.`;
    throw new Problem("too-large", { detail });
  }
  const total = byteLengths.reduce((sum, byteLength) => sum + byteLength, MANIFEST_BYTES);
  if (total <= totalBytes && byteLengths.every((byteLength) => byteLength <= entryBytes)) return;
  const [part, whole] = [entryBytes, totalBytes].map((bytes) => (bytes / 1_000_000).toLocaleString("en"));
  const detail = `An archive of more than ${whole} MB, or of ${part} MB in one part, could not be restored. Archive its documents one by one.`;
  throw new Problem("too-large", { detail });
}

const NO_ARCHIVE = "This is not an archive of Glossator. Choose a zip that was taken as one.";

const damagedAt = (name: string) =>
  unreadable(`The archive is damaged: ${name} is not as it was. Take it again where it comes from.`);

/**
 * Opens an archive. Each part is compared with its digest when it is read, so that a damaged one is never half
 * restored. Problems: `unreadable` for what is no archive, is damaged, or was made by a later version.
 */
export function unpackArchive(file: Uint8Array): Parts {
  const zip = readZip(file, LIMITS);
  const written = zip.read(MANIFEST);
  if (!written) throw unreadable(NO_ARCHIVE);
  const { format, version, parts } = membersOf(parsed(MANIFEST, written));
  if (format !== FORMAT) throw unreadable(NO_ARCHIVE);
  if (version !== VERSION) throw unreadable("This archive was made by another version of Glossator. Update this one.");
  const digests = new Map(
    listOf(parts)
      .map(membersOf)
      .map(({ name, sha256: digest }) => [wordsOf(name), digest]),
  );

  const bytes = (name: string) => {
    const content = digests.has(name) ? zip.read(name) : undefined;
    if (!content) throw damagedAt(name);
    if (sha256(content) !== digests.get(name)) throw damagedAt(name);
    return content;
  };
  const text = (name: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes(name));
  return { names: [...digests.keys()], bytes, text, json: (name) => parsed(name, bytes(name)) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function bytesOf(content: Part["content"]): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === "string" ? content : stableJson(content));
}

function parsed(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw damagedAt(name);
  }
}
