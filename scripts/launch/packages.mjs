// @ts-check
import { existsSync } from "node:fs";
import { inCheckout, textOf } from "./checkout.mjs";
import { fingerprintOf, unlessDone } from "./fingerprint.mjs";
import { holdingLock } from "./lock.mjs";
import { Refusal } from "./refusal.mjs";
import { runStep } from "./session.mjs";

/** @typedef {import("./session.mjs").Session} Session */

const OLDEST_NODE = [20, 19];

/** Refuses a Node that cannot run the product, before anything else fails in a stranger way. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Refusal(
    `Glossator needs Node ${OLDEST_NODE.join(".")} or newer and this is ${process.version}. Install a newer Node from https://nodejs.org.`,
  );
}

/**
 * Installs packages and generates the database client where either is missing or older than what it is made from.
 * Several scripts may ask at once: the first does the work and the others wait for it.
 * @param {Session} session
 */
export async function ensurePackages(session) {
  await holdingLock(inCheckout(".install.lock"), async () => {
    await ensureInstalled(session);
    await ensureClient(session);
  });
}

/** @param {Session} session */
async function ensureInstalled(session) {
  const platform = `${process.platform}-${process.arch} ${process.versions.node.split(".")[0]}`;
  const fingerprint = fingerprintOf(["package.json", "package-lock.json"], { alongside: [platform] });
  const stamp = "node_modules/.glossator-packages";
  await unlessDone({ stamp, fingerprint }, async () => {
    if (!existsSync(inCheckout(stamp)) && isInstalledByHand()) return;
    console.error("Installing packages (under a minute) …");
    await runStep(
      session,
      { ...npmCommand(), env: INSTALL_ENVIRONMENT, isSeen: true },
      "npm could not install the packages; its own message is above. Put that right and run the same command again.",
    );
  });
}

/** Nothing is downloaded beyond the packages: no engine binaries, no browser, no news. */
const INSTALL_ENVIRONMENT = {
  PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
  NODE_ENV: "development",
};

/** @returns {{ command?: string, args: string[] }} */
function npmCommand() {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  // Under npm this is npm's own script. Windows needs it: npm.cmd cannot be started without a shell.
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? { args: [script, ...args] } : { command: "npm", args };
}

/** Whether node_modules already holds what the lock file asks for, by npm's own record of what it put there. */
function isInstalledByHand() {
  const [wanted, present] = ["package-lock.json", "node_modules/.package-lock.json"].map(packagesIn);
  if (!wanted || !present || Object.keys(present).length === 0) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === "" || present[place]?.version === version || ((optional || devOptional) && !present[place]),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesIn(file) {
  try {
    return JSON.parse(textOf(inCheckout(file))).packages ?? {};
  } catch {
    return {};
  }
}

/** @param {Session} session */
async function ensureClient(session) {
  const made = "lib/server/generated";
  const fingerprint = fingerprintOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  await unlessDone({ stamp: `${made}/.fingerprint`, fingerprint }, async () => {
    console.error("Generating the database client …");
    await runStep(
      session,
      {
        args: [inCheckout("node_modules/prisma/build/index.js"), "generate", "--no-hints"],
        env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
      },
      "The database client could not be generated from prisma/schema.prisma; the reason is above.",
    );
  });
}
