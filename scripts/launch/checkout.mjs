// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this checkout. Nothing in it depends on where a command was typed. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * An absolute path inside the checkout; an absolute path stays what it is.
 * @param {...string} parts
 */
export function inCheckout(...parts) {
  return path.resolve(root, ...parts);
}

/**
 * The text of a file, and nothing for a file that cannot be read.
 * @param {string} file
 */
export function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
