"use client";

import { useCallback, useRef, useState } from "react";
import { asProblem, type ProblemError } from "#lib/client/problem-error.ts";

type Submission = {
  readonly isBusy: boolean;
  /** Why the last one was refused, until the next begins. */
  readonly problem: ProblemError | null;
  /** Does the work unless some is under way; true when it succeeded. */
  readonly submit: (work: () => Promise<void>) => Promise<boolean>;
};

/** Sends a form once at a time and keeps what went wrong. */
export function useSubmission(): Submission {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  // State is read anew only at the next rendering; two presses can come before it.
  const isRunning = useRef(false);

  const submit = useCallback(async (work: () => Promise<void>) => {
    if (isRunning.current) return false;
    isRunning.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  }, []);
  return { isBusy, problem, submit };
}
