import { useState } from "react";
import { refuseEarly } from "#components/documents/refuse-early.ts";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { incomplete } from "#lib/client/problem-error.ts";
import type { Visibility } from "#lib/contract/annotations.ts";
import type { ReturnReport } from "#lib/contract/copies.ts";

type Given = { readonly file: File | null; readonly visibility: Visibility };

/** What came of the last call, for exactly the file and choice it was made with. */
type Outcome = { readonly of: string; readonly report: ReturnReport; readonly isDone: boolean };

const nameOf = ({ file, visibility }: Given) =>
  JSON.stringify([file?.name, file?.size, file?.lastModified, visibility]);

/** Looks at a copy first and takes over what was looked at. Done twice, or after a lost answer, it adds nothing. */
export function useReturning(documentId: string, maxUploadMb: number) {
  const { isBusy, problem, submit } = useSubmission();
  const [sent, setSent] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = (name: "previewCopy" | "bringBackCopy", given: Given) =>
    submit(async () => {
      const { file, visibility } = given;
      if (!file) throw incomplete(["file"], "must be chosen first");
      refuseEarly(file, maxUploadMb);
      setSent(0);
      const { data } = await call(name, { params: { documentId }, file, body: { visibility }, onProgress: setSent });
      setOutcome({ of: nameOf(given), report: data, isDone: name === "bringBackCopy" });
    });
  const outcomeOf = (given: Given) => (outcome?.of === nameOf(given) ? outcome : null);
  return {
    ...{ isBusy, problem, sent, outcomeOf },
    preview: (given: Given) => run("previewCopy", given),
    bringBack: (given: Given) => run("bringBackCopy", given),
  };
}
