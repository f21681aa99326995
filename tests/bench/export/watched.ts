import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

export type Cost = { readonly seconds: number; readonly megabytes: number };

const LOOKING_MILLISECONDS = 20;

/**
 * What a program costs until `done`: its time, and the most memory that it and the programs it started held, native
 * code included (VmHWM of proc_pid_status(5); 0 where there is no such file).
 */
export async function watched(child: ChildProcess, done: Promise<unknown>): Promise<Cost> {
  const began = performance.now();
  const most = new Map<number, number>();
  const look = () => {
    for (const pid of familyOf(child.pid)) most.set(pid, Math.max(most.get(pid) ?? 0, peakMegabytes(pid)));
  };
  const watch = setInterval(look, LOOKING_MILLISECONDS);
  try {
    await done;
    look();
    const megabytes = [...most.values()].reduce((sum, each) => sum + each, 0);
    return { seconds: (performance.now() - began) / 1000, megabytes };
  } finally {
    clearInterval(watch);
  }
}

function familyOf(pid: number | undefined): readonly number[] {
  if (pid === undefined) return [];
  return [pid, ...childrenOf(pid).flatMap((each) => familyOf(each))];
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function peakMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The run in the middle by time, each beside its own memory. */
export const middle = (runs: readonly Cost[]): Cost =>
  runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)] ?? { seconds: 0, megabytes: 0 };
