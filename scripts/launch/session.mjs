// @ts-check
import { textOf } from "./checkout.mjs";
import { startGuarded } from "./children.mjs";
import { Refusal, wordsOf } from "./refusal.mjs";

/** @typedef {import("./children.mjs").Child} Child */

/** One Ctrl-C arrives twice, from the terminal and from npm; a second one after this long is meant. */
const IMPATIENCE_MILLISECONDS = 1500;

/**
 * One run of a script: what it must undo when it ends, and the one way to end it.
 * @typedef {object} Session
 * @property {(undo: () => unknown) => void} atEnd Undone in reverse order, whatever the reason for the end.
 * @property {(code: number, message?: string) => Promise<void>} end Undoes everything and leaves the process.
 * @property {() => boolean} isEnding
 */

/**
 * @param {number} stoppedCode
 * @returns {Session}
 */
function openSession(stoppedCode) {
  /** @type {(() => unknown)[]} */
  const undoing = [];
  let endingSince = 0;

  /** @type {Session["end"]} */
  async function end(code, message) {
    if (endingSince) return;
    endingSince = Date.now();
    if (message) console.error(message);
    for (const undo of undoing.reverse()) await attempt(undo);
    process.exit(code);
  }

  onStopRequest(() => {
    if (!endingSince) void end(stoppedCode);
    else if (Date.now() - endingSince > IMPATIENCE_MILLISECONDS) process.exit(stoppedCode || 1);
  });
  return { atEnd: (undo) => undoing.push(undo), end, isEnding: () => endingSince > 0 };
}

/** @param {() => unknown} undo */
async function attempt(undo) {
  try {
    await undo();
  } catch (error) {
    console.error(wordsOf(error));
  }
}

/**
 * Calls `stop` for Ctrl-C, for a polite kill, and when npm has vanished: a killed npm takes nothing down with it.
 * @param {() => void} stop
 */
function onStopRequest(stop) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  if (!process.env.npm_lifecycle_event) return;
  const atFirst = npmLineage();
  const watch = setInterval(() => {
    if (npmLineage() === atFirst) return;
    clearInterval(watch);
    stop();
  }, 500).unref();
}

/** The parents up to npm, of which one changes when npm dies. Between it and us there may be a shell. */
function npmLineage() {
  const parent = process.ppid;
  if (process.platform !== "linux") return String(parent);
  const [, name = "", fields = ""] = /^\d+ \((.*)\) (.*)$/s.exec(textOf(`/proc/${parent}/stat`)) ?? [];
  return /^(da|ba)?sh$/.test(name) ? `${parent}<${fields.split(" ")[1]}` : String(parent);
}

/**
 * Runs one step to its end. Its output is shown only when it fails, unless it is asked to be seen.
 * @param {Session} session
 * @param {{ command?: string, args: string[], env?: Record<string, string | undefined>, isSeen?: boolean, isOurs?: boolean }} step
 *   Without a command, Node runs the arguments. A program of ours says itself what is wrong and what to do.
 * @param {string} failure The sentence for the person when it fails.
 */
export async function runStep(
  session,
  { command = process.execPath, args, env = {}, isSeen = false, isOurs = false },
  failure,
) {
  // A step that was cut short is done again from its beginning; time to tidy up would let it meet the next run.
  const child = startGuarded(
    { command, args, stopSignal: "SIGKILL" },
    { env, output: isSeen ? "progress" : "capture" },
  );
  session.atEnd(() => child.stop());
  const { code, output } = await child.exited;
  if (code === 0 && !session.isEnding()) return;
  const said = output.trim();
  throw new Refusal(isOurs && said ? said : `${said}\n${failure}`.trim());
}

/**
 * Runs a script's work inside a session and ends with its exit code. An error after the end began is only its echo.
 * @param {(session: Session) => Promise<number | void>} work Resolves to the exit code, or to nothing to keep running.
 * @param {{ stoppedCode?: number }} [options] The exit code when a person or the system stopped it.
 */
export async function inSession(work, { stoppedCode = 130 } = {}) {
  const session = openSession(stoppedCode);
  try {
    const code = await work(session);
    if (code !== undefined) await session.end(code);
  } catch (error) {
    await session.end(1, wordsOf(error));
  }
}
