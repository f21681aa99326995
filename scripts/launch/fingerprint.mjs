// @ts-check
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inCheckout, root, textOf } from "./checkout.mjs";

/**
 * A digest of names and contents: equal exactly when nothing in `places` changed. Missing places count as empty.
 * @param {string[]} places Files and folders, relative to the checkout.
 * @param {{ except?: string[], alongside?: string[] }} [options] Places left out; further facts that count.
 */
export function fingerprintOf(places, { except = [], alongside = [] } = {}) {
  const hash = createHash("sha256").update(alongside.join("\0"));
  const skipped = new Set(except.map((place) => inCheckout(place)));
  /** @param {string} place */
  const add = (place) => {
    const found = skipped.has(place) ? undefined : statSync(place, { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const name of readdirSync(place).sort()) add(path.join(place, name));
    else if (found?.isFile()) hash.update(`\0${path.relative(root, place)}\0`).update(readFileSync(place));
  };
  for (const place of places) add(inCheckout(place));
  return hash.digest("hex");
}

/**
 * Does `work` unless the stamp says it was done for this very fingerprint. The stamp goes before the work and comes
 * back after it, so that work which was cut short is done again.
 * @param {{ stamp: string, fingerprint: string }} condition
 * @param {() => Promise<void>} work
 */
export async function unlessDone({ stamp, fingerprint }, work) {
  const file = inCheckout(stamp);
  if (textOf(file) === fingerprint) return;
  rmSync(file, { force: true });
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}
