import { asProblem, type ProblemError } from "./problem-error.ts";

const MOST_RETRIES = 2;
const FIRST_RETRY_MILLISECONDS = 1000;

/** A refusal stays a refusal however often one asks; only a lost connection or a busy server is asked again. */
export const isPassing = ({ code, status }: Pick<ProblemError, "code" | "status">): boolean =>
  code === "offline" || status >= 500;

/**
 * What `ask` answers, asked again after a pause where what stands in the way may pass. Throws what it threw last; once
 * the signal is aborted nothing is asked any more.
 */
export async function retried<Answer>(ask: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (thrown) {
      if (signal?.aborted || attempt >= MOST_RETRIES || !isPassing(asProblem(thrown))) throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, FIRST_RETRY_MILLISECONDS * 2 ** attempt));
    signal?.throwIfAborted();
  }
}
