// @ts-check
import { inCheckout } from "../launch/checkout.mjs";
import { startGuarded } from "../launch/children.mjs";

/** @typedef {import("../launch/session.mjs").Session} Session */

/** The checks that read the sources, by name, each a list of programs that must succeed one after the other. */
const CHECKS = {
  lint: [[inCheckout("node_modules/@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]],
  // Next writes the types of the routes and of imported styles, which a fresh clone does not have.
  types: [
    [inCheckout("node_modules/next/dist/bin/next"), "typegen"],
    [inCheckout("node_modules/typescript/bin/tsc"), "--noEmit"],
  ],
  "house rules": [[inCheckout("scripts/house-rules.mjs")]],
  migrations: [[inCheckout("scripts/migration.mjs"), "check"]],
};

/**
 * @param {Session} session
 * @param {import("./tally.mjs").Tally} tally
 * @param {Record<string, string>} env
 */
export async function runChecks(session, tally, env) {
  for (const [name, programs] of Object.entries(CHECKS)) {
    await tally.check(name, async () => {
      for (const program of programs) if ((await runProgram(session, program, env)) !== 0) return false;
      return true;
    });
  }
}

/**
 * Runs a Node program in view and resolves to its exit code.
 * @param {Session} session
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
export async function runProgram(session, args, env) {
  const child = startGuarded({ command: process.execPath, args, cwd: inCheckout(), graceSeconds: 5 }, { env });
  session.atEnd(() => child.stop());
  const { code } = await child.exited;
  return code;
}
