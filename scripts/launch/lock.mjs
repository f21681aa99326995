// @ts-check
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { textOf } from "./checkout.mjs";
import { isAlive, ownIdentity, pause } from "./processes.mjs";
import { codeOf, Refusal } from "./refusal.mjs";

/** @typedef {import("./processes.mjs").ProcessIdentity & { purpose: string }} Holder */

/**
 * Takes the lock, or tells who holds it. The lock of a process that has died counts for nothing.
 * @param {string} file
 * @param {string} purpose
 * @returns {Promise<Holder | null>} The other process, or null when the lock is ours.
 */
export async function takeLock(file, purpose) {
  mkdirSync(path.dirname(file), { recursive: true });
  const ours = JSON.stringify({ ...ownIdentity(), purpose });
  for (;;) {
    if (createdWith(file, ours)) return null;
    const text = await settledTextOf(file);
    const holder = parsedHolder(text);
    if (isAlive(holder)) return holder;
    clearAway(file, text);
  }
}

/** @param {string} file */
export function dropLock(file) {
  if (parsedHolder(textOf(file))?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Does `work` while holding the lock, waiting for whoever holds it now.
 * @template Result
 * @param {string} file
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function holdingLock(file, work) {
  const patience = Date.now() + 10 * 60_000;
  for (;;) {
    const holder = await takeLock(file, "work");
    if (!holder) break;
    if (Date.now() > patience)
      throw new Refusal(`Process ${holder.pid} has been at the same work for ten minutes. Stop it and try again.`);
    await pause(200);
  }
  try {
    return await work();
  } finally {
    dropLock(file);
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function createdWith(file, text) {
  try {
    const opened = openSync(file, "wx", 0o600);
    writeSync(opened, text);
    closeSync(opened);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * The lock's text, once its maker had the moment it needs between creating and writing.
 * @param {string} file
 */
async function settledTextOf(file) {
  for (let attempt = 0; attempt < 10 && !textOf(file); attempt++) await pause(20);
  return textOf(file);
}

/**
 * Removes a dead process's lock, and only that: somebody quicker may have put a new one in its place.
 * @param {string} file
 * @param {string} text
 */
function clearAway(file, text) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (textOf(aside) !== text) renameSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} text
 * @returns {Holder | null}
 */
function parsedHolder(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
