import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Problem, type ProblemCode } from "#lib/core/problem.ts";
import { counted } from "#lib/core/threads/words.ts";
import type { GivenTo, ResultOfTask, TaskName } from "#lib/formats/tasks.ts";
import type { Outcome, Request } from "#lib/worker/messages.ts";
import { log } from "./log.ts";

/** What a file may cost before its process is ended. */
export type Limits = { readonly seconds: number; readonly megabytes: number };

const LIMITS: Limits = { seconds: 60, megabytes: 800 };
const MOST_AT_ONCE = 2;
/** Beyond this many, somebody who waits would have given up before their turn. */
const MOST_WAITING = 40;
const WATCHING_MILLISECONDS = 50;
const PAGE_BYTES = 4096;

/**
 * Does a task with a file in a process of its own, which ends with the task: what a hostile file does there, hanging or
 * eating memory, does not reach the server. WebAssembly and native code obey no limit of the JavaScript heap, so the
 * whole process is watched. Two run at a time, the others wait in order. Problems: those of the task, `unreadable` and
 * `too-large` for a file that went over the limits.
 */
export async function inFormatProcess<N extends TaskName>(
  name: N,
  given: GivenTo<N>,
  { limits = LIMITS, signal }: { readonly limits?: Limits; readonly signal?: AbortSignal } = {},
): Promise<ResultOfTask<N>> {
  const leave = await enter(signal);
  try {
    return resultOf<N>(await run({ name, given } as Request, limits, signal));
  } finally {
    leave();
  }
}

function resultOf<N extends TaskName>(outcome: Outcome): ResultOfTask<N> {
  if (outcome.kind === "done") return outcome.result as ResultOfTask<N>;
  if (outcome.kind === "refused") throw new Problem(outcome.code, outcome.details);
  throw new Error(`a format process failed: ${outcome.message}`);
}

function run(request: Request, limits: Limits, signal: AbortSignal | undefined): Promise<Outcome> {
  const child = start();
  return new Promise<Outcome>((resolve, reject) => {
    const end = (reason: Error) => {
      reject(reason);
      child.kill("SIGKILL");
    };
    const { tooSlow, tooMuch, crashed } = request.name.startsWith("read") ? READING : WRITING;
    const timer = setTimeout(() => end(tooSlow(limits)), limits.seconds * 1000);
    const watch = setInterval(() => {
      void residentMegabytes(child).then((megabytes) => {
        if (megabytes > limits.megabytes) end(tooMuch(limits));
      });
    }, WATCHING_MILLISECONDS);
    const abort = () => end(signal?.reason instanceof Error ? signal.reason : new Error("given up"));
    signal?.addEventListener("abort", abort, { once: true });
    child.once("message", (outcome) => resolve(outcome as Outcome));
    const cease = () => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener("abort", abort);
    };
    child.once("error", (error) => {
      cease();
      reject(error);
    });
    child.once("exit", (code, how) => {
      cease();
      log.debug({ task: request.name, code, how }, "a format process ended");
      reject(crashed());
    });
    child.send(request, (error) => error && reject(crashed()));
  });
}

/** Nothing of the server's environment is handed on: no secret, no address of the database. */
function start(): ChildProcess {
  const program = process.env.FORMAT_WORKER ?? path.resolve("lib/worker/main.ts");
  const isSource = program.endsWith(".ts");
  return spawn(process.execPath, [...(isSource ? ["--import", "tsx"] : []), program], {
    cwd: isSource ? path.join(path.dirname(program), "../..") : path.dirname(program),
    // One heap for all threads of native code: with one for each, a large PDF holds 100 MB more.
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
}

/** The memory a process holds; 0 where the system does not tell. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  try {
    const pages = (await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1];
    return (Number(pages) * PAGE_BYTES) / 1_000_000;
  } catch {
    return 0;
  }
}

let running = 0;
const waiting = new Set<() => void>();

/** Waits for a turn and returns what gives it up. Problems: `too-many-requests` where too many wait already. */
async function enter(signal: AbortSignal | undefined): Promise<() => void> {
  signal?.throwIfAborted();
  if (running >= MOST_AT_ONCE) await turn(signal);
  else running += 1;
  return () => {
    const [next] = waiting;
    if (next) next();
    else running -= 1;
  };
}

function turn(signal: AbortSignal | undefined): Promise<void> {
  if (waiting.size >= MOST_WAITING) throw crowded();
  return new Promise((resolve, reject) => {
    const begin = () => {
      waiting.delete(begin);
      signal?.removeEventListener("abort", leave);
      resolve();
    };
    const leave = () => {
      waiting.delete(begin);
      reject(signal?.reason);
    };
    waiting.add(begin);
    signal?.addEventListener("abort", leave, { once: true });
  });
}

const crowded = () =>
  new Problem("too-many-requests", {
    detail: "Many files are being read and written right now. Try again in a moment.",
    retryAfterSeconds: 10,
  });

type Failures = {
  readonly tooSlow: (limits: Limits) => Problem;
  readonly tooMuch: (limits: Limits) => Problem;
  readonly crashed: () => Problem;
};

const aboutFile = (code: ProblemCode, detail: string) =>
  new Problem(code, { detail, fields: [{ field: "file", message: detail }] });

/** A file that came from somebody is what is wrong, and they can do something about it. */
const READING: Failures = {
  tooSlow: ({ seconds }) => {
    const detail = `This file kept its reader busy for ${counted(seconds, "second")} and was given up. Split it, or save it anew and try again.`;
    return aboutFile("unreadable", detail);
  },
  tooMuch: ({ megabytes }) => {
    const detail = `This file unfolds to more than ${megabytes} MB of memory and was given up. Split it, or save it anew.`;
    return aboutFile("too-large", detail);
  },
  crashed: () => {
    const detail = "This file ended the program that reads it. Save it anew and try again.";
    return aboutFile("unreadable", detail);
  },
};

const NARROWER = "Choose a passage, fewer notes or another format.";

const WRITING: Failures = {
  tooSlow: ({ seconds }) =>
    new Problem("too-large", {
      detail: `Writing this took more than ${counted(seconds, "second")} and was given up. ${NARROWER}`,
    }),
  tooMuch: ({ megabytes }) =>
    new Problem("too-large", {
      detail: `Writing this took more than ${megabytes} MB of memory and was given up. ${NARROWER}`,
    }),
  crashed: () => new Problem("too-large", { detail: `The program that writes this format ended. ${NARROWER}` }),
};
