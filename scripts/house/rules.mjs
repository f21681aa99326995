// @ts-check
import { cycleViolations } from "./cycles.mjs";
import { fileViolations } from "./files.mjs";
import { roomViolations, serverOnlyViolations } from "./rooms.mjs";
import { parseSources } from "./sources.mjs";

/** @typedef {import("./sources.mjs").Violation} Violation */

/**
 * Everything in these files that the house does not allow, in reading order.
 * @param {ReadonlyMap<string, string>} texts Contents by path relative to the checkout.
 * @returns {Violation[]}
 */
export function violationsIn(texts) {
  const sources = parseSources(texts);
  const rules = [roomViolations, serverOnlyViolations, cycleViolations, fileViolations];
  return rules
    .flatMap((rule) => rule(sources))
    .sort((one, other) => one.path.localeCompare(other.path) || one.line - other.line);
}
