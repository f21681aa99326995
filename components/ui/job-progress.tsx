import type { Job } from "#lib/contract/jobs.ts";
import styles from "./job-progress.module.css";

/** How far work in the background is. The region is always there, so that its words are heard when they appear. */
export function JobProgress({ job }: { job: Job | null }) {
  return (
    <div role="status" className={styles.progress}>
      {job && (
        <>
          <label htmlFor={`job-${job.id}`}>{job.state === "queued" ? "Waiting for its turn" : job.step}…</label>
          <progress id={`job-${job.id}`} max={1} value={job.progress} />
          <p>It goes on without this page.</p>
        </>
      )}
    </div>
  );
}
