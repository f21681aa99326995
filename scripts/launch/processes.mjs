// @ts-check
import { spawnSync } from "node:child_process";
import { textOf } from "./checkout.mjs";

/** @typedef {{ pid: number, startedAt: string }} ProcessIdentity A number alone is not enough: numbers are used again. */

/**
 * When a living process began, in a form that is only good for comparing; null when there is no such process.
 * A zombie counts as gone: it holds nothing any more and, in many containers, is never reaped.
 * @param {number} pid
 * @returns {string | null}
 */
function beginningOf(pid) {
  if (process.platform === "linux") {
    const fields = textOf(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ");
    const [state, startTime] = [fields[0], fields[19]];
    return state && startTime && state !== "Z" && state !== "X" ? startTime : null;
  }
  if (!isSignalable(pid)) return null;
  if (process.platform === "win32") return "alive";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || null;
}

/** @param {number} pid */
function isSignalable(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @returns {ProcessIdentity} */
export function ownIdentity() {
  return { pid: process.pid, startedAt: beginningOf(process.pid) ?? "" };
}

/** @param {Partial<ProcessIdentity> | null | undefined} identity */
export function isAlive(identity) {
  if (!identity?.pid) return false;
  return beginningOf(identity.pid) === identity.startedAt;
}

/** @param {number} pid */
export function isRunning(pid) {
  return beginningOf(pid) !== null;
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
