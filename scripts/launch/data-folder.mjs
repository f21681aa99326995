// @ts-check
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { textOf } from "./checkout.mjs";
import { isAlive, ownIdentity } from "./processes.mjs";
import { codeOf, Refusal } from "./refusal.mjs";

/** @typedef {{ nextauthSecret: string, postgresPassword: string, postgresFolder?: string }} Secrets */
/** @typedef {import("./processes.mjs").ProcessIdentity & { site: string, databaseUrl: string }} RunningSite */

/**
 * Makes the data folder and proves that it can be written to.
 * @param {string} folder
 */
export function requireDataFolder(folder) {
  const trial = path.join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written to (${codeOf(error)}). Give this account the right to, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * What this installation keeps to itself; made on the first run, readable by its owner only.
 * @param {string} folder
 * @returns {Secrets}
 */
export function secretsIn(folder) {
  const file = path.join(folder, "secrets.json");
  const kept = existsSync(file) ? jsonIn(file) : {};
  if (!kept)
    throw new Refusal(
      `${file} cannot be read. Restore it, or remove it to have new secrets made (everybody signs in again).`,
    );
  const secrets = { nextauthSecret: randomSecret(), postgresPassword: randomSecret(), ...kept };
  if (!kept.nextauthSecret || !kept.postgresPassword) keepSecrets(folder, secrets);
  return secrets;
}

/**
 * @param {string} folder
 * @param {Secrets} secrets
 */
export function keepSecrets(folder, secrets) {
  writePrivately(path.join(folder, "secrets.json"), secrets);
}

const randomSecret = () => randomBytes(32).toString("base64url");

/**
 * Tells other commands where the running site and its database are.
 * @param {string} folder
 * @param {{ site: string, databaseUrl: string }} facts
 */
export function announceRunning(folder, facts) {
  writePrivately(path.join(folder, "running.json"), { ...facts, ...ownIdentity() });
}

/** @param {string} folder */
export function withdrawRunning(folder) {
  if (jsonIn(path.join(folder, "running.json"))?.pid === process.pid)
    rmSync(path.join(folder, "running.json"), { force: true });
}

/**
 * @param {string} folder
 * @returns {RunningSite | null} Null as well when the process that wrote it has died.
 */
export function runningIn(folder) {
  const running = jsonIn(path.join(folder, "running.json"));
  return isAlive(running) ? running : null;
}

/** @param {string} file */
function jsonIn(file) {
  try {
    return JSON.parse(textOf(file));
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {unknown} value
 */
function writePrivately(file, value) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
