import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { jobDone } from "#lib/client/job-done.ts";
import { type Refused, refusedAs } from "#lib/client/problem-error.ts";
import type { prepareExport } from "#lib/contract/exports.ts";
import type { Job } from "#lib/contract/jobs.ts";
import type { GivenQuery } from "#lib/contract/operation.ts";
import { queryIn } from "#lib/contract/query.ts";

/**
 * Has the copy made in the background and fetches it when it is there; until then, tells how far it is. `refused` is what
 * came of sending the form without scripts.
 */
export function useExport(documentId: string, refused: Refused | null) {
  const router = useRouter();
  const { isBusy, problem, submit } = useSubmission();
  const [earlier, setEarlier] = useState(() => refused && refusedAs(refused));
  const [job, setJob] = useState<Job | null>(null);
  const [warnings, setWarnings] = useState<readonly string[]>([]);

  const prepare = (chosen: URLSearchParams) =>
    submit(async () => {
      setWarnings([]);
      setEarlier(null);
      const { data } = await call("prepareExport", {
        params: { documentId },
        query: queryIn(chosen) as unknown as GivenQuery<typeof prepareExport>,
      });
      const done = await jobDone(data, setJob);
      setWarnings(done.warnings);
      if (done.file) window.location.assign(done.file.link);
      router.refresh();
    });
  return { isBusy, problem: problem ?? earlier, job: isBusy ? job : null, warnings, prepare };
}
