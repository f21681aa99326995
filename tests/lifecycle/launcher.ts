import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

const checkout = path.resolve(import.meta.dirname, "../..");

/** One process, as /proc tells it. The start time tells it from a later one with the same number. */
export type Process = { pid: number; parent: number; startedAt: string; command: string };

/** A run of `npm start`, without npm. */
export type Launch = {
  child: ChildProcess;
  pid: number;
  output: () => string;
  exitCode: Promise<number | null>;
  /** Resolves when the site is ready; rejects with everything it said when it ends before. */
  ready: Promise<void>;
};

export function launch(env: Record<string, string>): Launch {
  const child = spawn(process.execPath, [path.join(checkout, "scripts/start.mjs")], {
    cwd: checkout,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: Object.assign(withoutSettings(), env),
  });
  let said = "";
  const exitCode = new Promise<number | null>((resolve) => child.on("close", resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Glossator is ready at")) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    void exitCode.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  ready.catch(() => {});
  return { child, pid: child.pid ?? 0, output: () => said, exitCode, ready };
}

/** The environment of this test run without what would change the launcher: npm's marks and the product's settings. */
function withoutSettings() {
  const env = { ...process.env };
  const names = /^(npm_|PORT$|HOST$|DATA_DIR$|DATABASE_URL$|NEXTAUTH_|NODE_ENV$|VITEST)/;
  for (const name of Object.keys(env)) if (names.test(name)) delete env[name];
  return env;
}

function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        if (fields[0] === "Z") return [];
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return [{ pid: Number(name), parent: Number(fields[1]), startedAt: fields[19] ?? "", command }];
      } catch {
        return []; // It ended while we were reading.
      }
    });
}

/** A process and everything it started, directly or not. */
export function familyOf(pid: number): Process[] {
  const all = processes();
  const family = all.filter((one) => one.pid === pid);
  for (const member of family) family.push(...all.filter((one) => one.parent === member.pid));
  return family;
}

/** Those of `family` that still live. */
export function survivorsOf(family: Process[]): Process[] {
  const living = new Set(processes().map(({ pid, startedAt }) => `${pid} ${startedAt}`));
  return family.filter(({ pid, startedAt }) => living.has(`${pid} ${startedAt}`));
}

/** Asks again and again until the answer is yes; fails with the last description when it never is. */
export async function eventually(isSo: () => boolean | Promise<boolean>, describe: () => string, seconds = 15) {
  const patience = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > patience) throw new Error(`Never came true: ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until none of `family` lives. */
export function gone(family: Process[]): Promise<void> {
  const left = () => survivorsOf(family).map(({ pid, command }) => `${pid} ${command}`);
  return eventually(
    () => left().length === 0,
    () => `gone: ${left().join("; ")}`,
  );
}

/** The process of a run whose command line is like `pattern`. */
export function memberOf(one: Launch, pattern: RegExp): number {
  const found = familyOf(one.pid).find(({ command }) => pattern.test(command));
  if (!found) throw new Error(`no process matches ${pattern}`);
  return found.pid;
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
