import { readFileSync } from "node:fs";
import autocannon from "autocannon";

export type Load = {
  readonly title: string;
  readonly url: string;
  readonly connections: number;
  readonly method?: "GET" | "POST";
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** How long, or else how many requests. */
  readonly seconds?: number;
  readonly amount?: number;
};

export type Measured = {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU that the server's process spent per request, user and system. */
  readonly serverCpuMs: number;
};

/** Sends a load to the server and reads the server's own CPU time from the kernel. Any failed request is an error. */
export async function measure({ url, connections, method, headers, body, seconds, amount }: Load): Promise<Measured> {
  const before = serverCpuMs();
  const result = await autocannon({
    url,
    connections,
    ...(method && { method }),
    ...(headers && { headers }),
    ...(body && { body }),
    ...(amount ? { amount } : { duration: seconds ?? 4 }),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  const count = result["2xx"];
  return {
    requestsPerSecond: count / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    serverCpuMs: (serverCpuMs() - before) / count,
  };
}

const TICK_MS = 10;

/** User and system time of the server so far (proc_pid_stat(5), fields 14 and 15); 0 where there is no such file. */
function serverCpuMs(): number {
  const fields = procFile("stat")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** Resident set of the server in megabytes. */
export function residentMegabytes(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(procFile("status"))?.[1] ?? 0) / 1024;
}

function procFile(name: string): string {
  try {
    return readFileSync(`/proc/${process.env.SERVER_PID}/${name}`, "utf8");
  } catch {
    return "";
  }
}
