// @ts-check
// The command line of the product. usage: npm run glossator -- COMMAND …, with --help for the list.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ensurePackages, requireNode } from "./launch/packages.mjs";
import { inSession } from "./launch/session.mjs";
import { loadSettings } from "./launch/settings.mjs";

const args = process.argv.slice(2);
const asksForHelp = args.length === 0 || args[0] === "help" || args.some((arg) => arg === "--help" || arg === "-h");

await inSession(async (session) => {
  requireNode();
  const settings = loadSettings();
  await ensurePackages(session);
  if (asksForHelp) return runCommand({});
  const { productEnvironment, withDatabase } = await import("./launch/database.mjs");
  return withDatabase(session, settings, (databaseUrl) => runCommand(productEnvironment(settings, databaseUrl)));
});

/**
 * Hands over terminal, arguments and exit code. Files are named relative to where the command was typed, which is not
 * where npm runs it.
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
async function runCommand(env) {
  const { TYPESCRIPT_ENVIRONMENT, typeScriptProgram } = await import("./launch/typescript.mjs");
  const child = spawn(process.execPath, typeScriptProgram("scripts/command-line.ts", args), {
    stdio: "inherit",
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, ...TYPESCRIPT_ENVIRONMENT, ...env },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
