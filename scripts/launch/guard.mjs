// @ts-check
// Runs one command in a process group of its own and stops that group when the pipe on stdin closes, which happens
// however the parent died. usage: node guard.mjs '<JSON of GuardedCommand>'
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { constants } from "node:os";

/**
 * @typedef {object} GuardedCommand
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.Signals} stopSignal
 * @property {number} graceSeconds How long it may take to stop before it is killed.
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {string} [removeAfterwards] A throw-away folder, removed once the command has ended.
 */

/** @type {GuardedCommand} */
const { command, args, stopSignal, graceSeconds, removeAfterwards, ...options } = JSON.parse(process.argv[2] ?? "{}");
const child = spawn(command, args, { ...options, stdio: ["ignore", "inherit", "inherit"], detached: true });
let isStopping = false;

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    if (process.platform === "win32" || !child.pid) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already; its exit event follows.
  }
}

function stop() {
  if (isStopping) return;
  isStopping = true;
  signalGroup(stopSignal);
  setTimeout(() => signalGroup("SIGKILL"), graceSeconds * 1000).unref();
}

/** @param {number} code */
function leave(code) {
  if (removeAfterwards) rmSync(removeAfterwards, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

// Read from the first moment on: a parent that is already gone is noticed too.
process.stdin.on("end", stop).on("close", stop).on("error", stop).resume();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
child.on("error", (error) => {
  console.error(`${command}: ${error.message}`);
  leave(127);
});
child.on("exit", (code, signal) => leave(code ?? 128 + (signal ? constants.signals[signal] : 0)));
