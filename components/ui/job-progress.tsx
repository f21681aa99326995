import { useWords } from "#components/language/use-words.ts";
import type { Job } from "#lib/contract/jobs.ts";
import styles from "./job-progress.module.css";

/** How far work in the background is. The region is always there, so that its words are heard when they appear. */
export function JobProgress({ job }: { job: Job | null }) {
  const t = useWords();
  return (
    <div role="status" className={styles.progress}>
      {job && (
        <>
          <label htmlFor={`job-${job.id}`}>
            {job.state === "queued" ? t("Waiting for its turn") : t.said(job.step)}…
          </label>
          <progress id={`job-${job.id}`} max={1} value={job.progress} />
          <p>{t("It goes on without this page.")}</p>
        </>
      )}
    </div>
  );
}
