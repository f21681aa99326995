"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { byteWords } from "#components/ui/byte-words.ts";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { isUnderWay, jobDone } from "#lib/client/job-done.ts";
import type { Job } from "#lib/contract/jobs.ts";
import { countWords } from "./count-words.ts";
import styles from "./prepared-copies.module.css";

/** A copy that was asked for, with the name of its format and what was chosen, in words. */
export type Prepared = { readonly job: Job; readonly format: string; readonly chosen: string };

/** As many as stand in the open: whoever looks for a copy looks for one of the latest. */
const IN_THE_OPEN = 3;

/** The copies that were asked for in the last days, wherever that was: to be fetched, or thrown away. */
export function PreparedCopies({ copies }: { copies: readonly Prepared[] }) {
  const t = useWords();
  const [latest, older] = [copies.slice(0, IN_THE_OPEN), copies.slice(IN_THE_OPEN)];
  return (
    <>
      <CopyList label={t("Your prepared copies")} copies={latest} />
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{t("{count} older copies", { count: older.length })}</summary>
          <CopyList label={t("Your older copies")} copies={older} />
        </details>
      )}
    </>
  );
}

function CopyList({ label, copies }: { label: string; copies: readonly Prepared[] }) {
  return (
    <ul className={styles.copies} aria-label={label}>
      {copies.map((copy) => (
        <PreparedCopy key={`${copy.job.id} ${copy.job.state}`} {...copy} />
      ))}
    </ul>
  );
}

function PreparedCopy({ job: given, format, chosen }: Prepared) {
  const t = useWords();
  const router = useRouter();
  const { isBusy, problem, submit } = useSubmission();
  const [job, setJob] = useState(given);
  const factsId = useId();
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
  const discarding = isUnderWay(job) ? t("Cancel {name}", { name }) : t("Throw away {name}", { name });

  return (
    <li>
      <CopyFacts id={factsId} job={job} format={format} chosen={chosen}>
        {problem && <p role="alert">{t.said(problem.message)}</p>}
      </CopyFacts>
      <span className={styles.ways}>
        {job.file && (
          <ButtonLink
            href={job.file.link}
            download
            aria-label={t("Download, {size}: {name}", { size, name })}
            aria-describedby={factsId}
          >
            {t("Download, {size}", { size })}
          </ButtonLink>
        )}
        <Button look="quiet" busy={isBusy} onClick={discard} aria-label={discarding} aria-describedby={factsId}>
          {isUnderWay(job) ? t("Cancel") : t("Throw away")}
        </Button>
      </span>
    </li>
  );
}

type Facts = Prepared & { id: string; children: ReactNode };

/** What a copy is of, by which it is told from others of the same name. */
function CopyFacts({ id, job, format, chosen, children }: Facts) {
  const t = useWords();
  const counts = job.copy?.counts;
  return (
    <div className={styles.facts}>
      <div id={id}>
        <p>
          <strong>{format}</strong> <Time moment={job.createdAt} className={styles.soft} />
        </p>
        <p dir="auto">{chosen}</p>
        {counts && <p className={styles.soft}>{countWords(t, counts)}</p>}
      </div>
      {isUnderWay(job) && (
        <progress max={1} value={job.progress} aria-label={job.step ? t.said(job.step) : t("Waiting")} />
      )}
      {job.warnings.map((warning) => (
        <p key={warning}>{t.said(warning)}</p>
      ))}
      {job.problem && <p role="alert">{t.said(job.problem.detail)}</p>}
      {children}
    </div>
  );
}
