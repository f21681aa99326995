// @ts-check
// Enforces what can be enforced of how this house is laid out. usage: node scripts/house-rules.mjs
import { violationsIn } from "./house/rules.mjs";
import { readSources } from "./house/sources.mjs";

const violations = violationsIn(readSources());
for (const { path, line, rule, remedy } of violations) console.error(`${path}:${line}: ${rule}. ${remedy}`);
process.exitCode = violations.length > 0 ? 1 : 0;
