// @ts-check
import { spawn } from "node:child_process";
import { inCheckout } from "./checkout.mjs";

/** @typedef {import("./guard.mjs").GuardedCommand} GuardedCommand */
/** @typedef {{ code: number, output: string }} Exit */

/**
 * A process that ends when this one does, however this one ends: each holds the far end of a pipe.
 * @typedef {object} Child
 * @property {number} pid
 * @property {Promise<Exit>} exited Never rejects; `output` is empty unless it was captured.
 * @property {() => Promise<void>} stop Asks it to end, insists after its grace, and resolves when it has.
 */

/**
 * @typedef {object} Surroundings
 * @property {Record<string, string | undefined>} [env]
 * @property {"inherit" | "capture" | "progress" | number} [output] Progress goes to stderr; a number is an open file.
 */

const DEFAULT_GRACE_SECONDS = 10;

/** Nothing we start tells its makers about it, nor asks them for news. */
const UNREPORTED = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };

/**
 * Starts any command under the guard.
 * @param {Pick<GuardedCommand, "command" | "args"> & Partial<GuardedCommand>} command
 * @param {Surroundings} [surroundings]
 * @returns {Child}
 */
export function startGuarded(command, surroundings = {}) {
  /** @type {GuardedCommand} */
  const whole = { stopSignal: "SIGTERM", graceSeconds: DEFAULT_GRACE_SECONDS, ...command };
  return startWatching(
    inCheckout("scripts/launch/guard.mjs"),
    [JSON.stringify(whole)],
    surroundings,
    whole.graceSeconds,
  );
}

/** Without a limit the collector lets garbage of many megabytes lie; what is kept on purpose fits in half of this. */
const HEAP_LIMIT = "--max-old-space-size=512";

/**
 * Starts a script that itself stops when its stdin ends.
 * @param {string} script
 * @param {string[]} args
 * @param {Surroundings} surroundings
 * @param {number} [graceSeconds]
 * @returns {Child}
 */
export function startWatching(script, args, { env = {}, output = "inherit" }, graceSeconds = DEFAULT_GRACE_SECONDS) {
  const sink = output === "capture" ? "pipe" : output === "progress" ? 2 : output;
  const child = spawn(process.execPath, [HEAP_LIMIT, script, ...args], {
    stdio: ["pipe", sink, sink],
    // Ctrl-C reaches a whole process group; the launcher alone decides in which order its children stop.
    detached: process.platform !== "win32",
    env: { ...process.env, ...UNREPORTED, ...env },
  });
  child.stdin?.on("error", () => {});
  const exited = exitOf(child);
  return {
    pid: child.pid ?? 0,
    exited,
    async stop() {
      child.stdin?.end();
      const insist = setTimeout(() => child.kill("SIGKILL"), (graceSeconds + 5) * 1000);
      await exited;
      clearTimeout(insist);
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<Exit>}
 */
function exitOf(child) {
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout?.on("data", (chunk) => chunks.push(chunk));
  child.stderr?.on("data", (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => resolve({ code, output: Buffer.concat(chunks).toString("utf8") });
    child.on("error", (error) => {
      chunks.push(Buffer.from(error.message));
      finish(127);
    });
    // "close" waits for the last output, "exit" does not.
    child.on("close", (code) => finish(code ?? 1));
  });
}
