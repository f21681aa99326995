"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { leaveFlash } from "#components/ui/flash.ts";
import { JobProgress } from "#components/ui/job-progress.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { call } from "#lib/client/call.ts";
import { isUnderWay, jobDone } from "#lib/client/job-done.ts";
import { asProblem, failed, type ProblemError } from "#lib/client/problem-error.ts";
import type { Job } from "#lib/contract/jobs.ts";
import { forgetPublished } from "./kept-draft.ts";

type Props = {
  /** The viewer's publication that was under way, or had failed, when the page was loaded. */
  job: Job | null;
  /** The form that publishes; it has its place when nothing is being published. */
  children: ReactNode;
};

/** A publication that was begun on an earlier visit: how far it is, then its report or why there is none. */
export function Publication({ job, children }: Props) {
  const t = useWords();
  const { work, problem, giveUp, dismiss } = useFollowed(job);
  if (work)
    return (
      <>
        <ProblemNotice problem={problem} />
        <p>{t("A revision that you sent is being published.")}</p>
        <JobProgress job={work} />
        <Button onClick={() => void giveUp(work)}>{t("Give up")}</Button>
      </>
    );
  return (
    <>
      <ProblemNotice problem={problem}>
        <p>{t("The revision that you sent was not published.")}</p>
        <Button onClick={dismiss}>{t("Dismiss")}</Button>
      </ProblemNotice>
      {children}
    </>
  );
}

/** Follows a job to its end. Leads to the report when it succeeds; a failure is kept until it is dismissed. */
function useFollowed(job: Job | null) {
  const t = useWords();
  const [work, setWork] = useState(job && isUnderWay(job) ? job : null);
  const [problem, setProblem] = useState<ProblemError | null>(job?.state === "failed" ? failed(job.problem) : null);

  useEffect(() => {
    if (!job || !isUnderWay(job)) return;
    let isShown = true;
    const follow = async () => {
      try {
        const { link } = await jobDone(job, (now) => isShown && setWork(now));
        if (!isShown) return;
        forgetPublished(job.documentId, job.id);
        leaveFlash({ message: t("The revision is published.") });
        window.location.assign(link ?? window.location.pathname);
      } catch (thrown) {
        if (!isShown) return;
        const reason = asProblem(thrown);
        setWork(null);
        // One that is not there any more was given up.
        if (reason.code !== "not-found") setProblem(reason);
      }
    };
    void follow();
    return () => {
      isShown = false;
    };
  }, [job, t]);

  const throwAway = (jobId: string) => call("cancelJob", { params: { jobId } });
  const giveUp = async ({ id }: Job) => {
    try {
      await throwAway(id);
      // It may have been done by then: what is true now is for the server to say.
      window.location.reload();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const dismiss = () => {
    setProblem(null);
    // Should it not be heard, the next visit shows it again.
    if (job) void throwAway(job.id).catch(() => {});
  };
  return { work, problem, giveUp, dismiss };
}
