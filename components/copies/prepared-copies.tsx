"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { byteWords } from "#components/ui/byte-words.ts";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { isUnderWay, jobDone } from "#lib/client/job-done.ts";
import type { Job } from "#lib/contract/jobs.ts";
import styles from "./export-form.module.css";

/** The copies that were asked for in the last days, wherever that was: to be fetched, or thrown away. */
export function PreparedCopies({ jobs }: { jobs: readonly Job[] }) {
  const t = useWords();
  return (
    <ul className={styles.jobs} aria-label={t("Your prepared copies")}>
      {jobs.map((job) => (
        <PreparedCopy key={`${job.id} ${job.state}`} job={job} />
      ))}
    </ul>
  );
}

function PreparedCopy({ job: given }: { job: Job }) {
  const t = useWords();
  const router = useRouter();
  const { isBusy, problem, submit } = useSubmission();
  const [job, setJob] = useState(given);
  useEffect(() => {
    if (isUnderWay(given)) void jobDone(given, setJob).finally(() => router.refresh());
  }, [given, router]);
  const discard = () =>
    void submit(async () => {
      await call("cancelJob", { params: { jobId: job.id } });
      router.refresh();
    });
  const name = job.file?.fileName ?? t("Copy in preparation");
  const size = byteWords(t, job.file?.byteLength ?? 0);

  return (
    <li>
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>{" "}
        <Time moment={job.createdAt} />
        {isUnderWay(job) && (
          <progress max={1} value={job.progress} aria-label={job.step ? t.said(job.step) : t("Waiting")} />
        )}
        {job.warnings.map((warning) => (
          <span key={warning}> {t.said(warning)}</span>
        ))}
        {job.problem && <span role="alert"> {t.said(job.problem.detail)}</span>}
        {problem && <span role="alert"> {t.said(problem.message)}</span>}
      </span>
      <span className={styles.ways}>
        {job.file && (
          <ButtonLink href={job.file.link} download aria-label={t("Download, {size}: {name}", { size, name })}>
            {t("Download, {size}", { size })}
          </ButtonLink>
        )}
        <Button
          look="quiet"
          busy={isBusy}
          onClick={discard}
          aria-label={isUnderWay(job) ? t("Cancel {name}", { name }) : t("Throw away {name}", { name })}
        >
          {isUnderWay(job) ? t("Cancel") : t("Throw away")}
        </Button>
      </span>
    </li>
  );
}
