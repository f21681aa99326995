// @ts-check
import path from "node:path";
import { FORMAT_WORKER } from "./build.mjs";
import { inCheckout } from "./checkout.mjs";
import { startGuarded, startWatching } from "./children.mjs";
import { pause } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/** @typedef {import("./children.mjs").Child} Child */
/** @typedef {Record<string, string>} Env */

const START_SECONDS = 60;

/**
 * Starts the built site.
 * @param {string} program The server of a finished build.
 * @param {Env} env With PORT and HOST.
 * @param {number} [log] An open file for what it says, instead of the terminal.
 * @returns {Child}
 */
export function startSite(program, env, log) {
  // Next listens on HOSTNAME, which shells and containers set to something else.
  /** @type {import("./children.mjs").Surroundings} */
  const surroundings = {
    env: {
      ...env,
      HOSTNAME: env.HOST ?? "",
      NODE_ENV: "production",
      FORMAT_WORKER: formatWorkerOf(program),
    },
    output: log ?? "inherit",
  };
  return startWatching(inCheckout("scripts/launch/serve.mjs"), [program], surroundings);
}

/**
 * The program for files of a finished build.
 * @param {string} program Its server.
 */
export const formatWorkerOf = (program) => path.join(path.dirname(program), FORMAT_WORKER);

/**
 * Starts the site from its sources, rebuilding what changes.
 * @param {Env} env
 * @returns {Child}
 */
export function startDevelopmentSite(env) {
  const next = inCheckout("node_modules/next/dist/bin/next");
  const args = [next, "dev", inCheckout(), "-p", env.PORT ?? "", "-H", env.HOST ?? ""];
  return startGuarded(
    { command: process.execPath, args, graceSeconds: 5 },
    { env: { ...env, NODE_ENV: "development" } },
  );
}

/**
 * Resolves once the site answers and reaches its database.
 * @param {Child} site
 * @param {Env} env
 */
export async function siteReady(site, env) {
  let hasExited = false;
  void site.exited.then(() => (hasExited = true));
  const address = `${listeningAddress(env)}/api/health`;
  const patience = Date.now() + START_SECONDS * 1000;
  let last = "no answer";
  while (last !== "200") {
    if (hasExited) throw new Refusal("The site ended while it was starting; the reason is above.");
    if (Date.now() > patience)
      throw new Refusal(`The site did not get ready in ${START_SECONDS} seconds (${address}: ${last}).`);
    await pause(50);
    last = await statusOf(address);
  }
}

/**
 * The address the site listens on, as this machine reaches it.
 * @param {Env} env
 */
function listeningAddress({ HOST = "127.0.0.1", PORT }) {
  const name = { "0.0.0.0": "127.0.0.1", "::": "::1" }[HOST] ?? HOST;
  return `http://${name.includes(":") ? `[${name}]` : name}:${PORT}`;
}

/** @param {string} address */
async function statusOf(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return String(response.status);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
