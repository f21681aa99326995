import type { Job } from "#lib/contract/jobs.ts";
import { call } from "./call.ts";
import { asProblem, failed } from "./problem-error.ts";

const FIRST_MILLISECONDS = 150;
const LONGEST_MILLISECONDS = 2000;

/**
 * Waits until a job is done and tells how far it is. A lost connection is waited out, for the work goes on without it.
 * Throws a `ProblemError` when the job fails.
 */
export async function jobDone(job: Job, onStep: (job: Job) => void): Promise<Job> {
  let now = job;
  for (let pause = FIRST_MILLISECONDS; isUnderWay(now); pause = Math.min(pause * 1.5, LONGEST_MILLISECONDS)) {
    onStep(now);
    await new Promise((resolve) => setTimeout(resolve, pause));
    now = (await readAgain(now.id)) ?? now;
  }
  if (now.state === "done") return now;
  throw failed(now.problem);
}

export const isUnderWay = ({ state }: Job) => state === "queued" || state === "running";

async function readAgain(jobId: string): Promise<Job | null> {
  try {
    return (await call("readJob", { params: { jobId } })).data;
  } catch (error) {
    const { code } = asProblem(error);
    if (code === "offline" || code === "unavailable") return null;
    throw error;
  }
}
