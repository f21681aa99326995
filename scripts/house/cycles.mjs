// @ts-check

/** @typedef {import("./sources.mjs").Source} Source */
/** @typedef {import("./sources.mjs").Violation} Violation */

/**
 * One violation per ring of files that import each other, at the import that closes it.
 * @param {Source[]} sources
 * @returns {Violation[]}
 */
export function cycleViolations(sources) {
  const known = new Map(sources.map((source) => [source.path, source]));
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const trail = [];
  /** @type {Violation[]} */
  const violations = [];

  /** @param {Source} source */
  function visit(source) {
    trail.push(source.path);
    for (const { target, line } of source.imports) {
      const next = known.get(target ?? "");
      if (!next || done.has(next.path)) continue;
      const begin = trail.indexOf(next.path);
      if (begin < 0) visit(next);
      else violations.push({ path: source.path, line, ...words([...trail.slice(begin), next.path]) });
    }
    trail.pop();
    done.add(source.path);
  }

  for (const source of sources) if (!done.has(source.path)) visit(source);
  return violations;
}

/** @param {string[]} ring */
function words(ring) {
  return {
    rule: `no import cycles (${ring.join(" → ")})`,
    remedy: "Move what both need into a file of its own, or pass it as a parameter.",
  };
}
