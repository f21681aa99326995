import { useRef, useState } from "react";
import { refuseEarly } from "#components/documents/refuse-early.ts";
import { useWords } from "#components/language/use-words.ts";
import { leaveFlash } from "#components/ui/flash.ts";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { newIdempotencyKey } from "#lib/client/drafts.ts";
import { jobDone } from "#lib/client/job-done.ts";
import { incomplete } from "#lib/client/problem-error.ts";
import type { Job } from "#lib/contract/jobs.ts";
import type { ResultOf } from "#lib/contract/operation.ts";
import type { previewRevision } from "#lib/contract/revisions.ts";
import { keepSent } from "./kept-draft.ts";
import { bodyOf, type PublishDraft } from "./publish-draft.ts";

type Target = { readonly id: string; readonly slug: string };
type Given = { readonly draft: PublishDraft; readonly file: File | null };

export type Preview = ResultOf<typeof previewRevision>;

type Previewed = { readonly content: string; readonly preview: Preview };

/** What would make two previews differ. */
const contentOf = ({ draft, file }: Given) =>
  JSON.stringify([draft.text, draft.format, file?.name, file?.size, file?.lastModified]);

/**
 * Previews a revision and publishes what was previewed. Publishing names the revision that the preview was made on, so
 * that nobody publishes over what they have not seen; repeated after a lost connection, it cannot arrive twice.
 */
export function usePublishing({ id: documentId, slug }: Target, maxUploadMb: number, onPublished: () => void) {
  const t = useWords();
  const { isBusy, problem, submit } = useSubmission();
  const [sent, setSent] = useState(0);
  const [work, setWork] = useState<Job | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const attempt = useRef("");
  const request = ({ draft, file }: Given) => ({
    params: { documentId },
    ...(file && { file }),
    onProgress: setSent,
    body: bodyOf(draft, file !== null),
  });

  const preview = (given: Given) =>
    submit(async () => {
      if (!given.file && given.draft.text.trim() === "")
        throw incomplete(["text"], "must hold the new text, or choose a file");
      refuseEarly(given.file, maxUploadMb);
      setSent(0);
      const { data } = await call("previewRevision", request(given));
      setPreviewed({ content: contentOf(given), preview: data });
    });
  const publish = (given: Given) =>
    submit(async () => {
      if (!previewed) return;
      setSent(0);
      const { body, ...rest } = request(given);
      const { basedOn } = previewed.preview;
      const content = JSON.stringify([contentOf(given), given.draft.label, given.draft.note, basedOn]);
      if (!attempt.current.endsWith(content)) attempt.current = `${newIdempotencyKey()} ${content}`;
      const headers = { "idempotency-key": attempt.current.slice(0, attempt.current.indexOf(" ")) };
      const { data, job } = await call("publishRevision", { ...rest, headers, body: { ...body, basedOn } });
      if (job) keepSent(documentId, job.id);
      const done = job && (await jobDone(job, setWork));
      onPublished();
      leaveFlash({
        message: done
          ? t("The revision is published.")
          : t("Revision {number} is published.", { number: data.ordinal }),
        ...(!done && data.warnings.length > 0 && { lines: data.warnings.map(t.said) }),
      });
      window.location.assign(done?.link ?? `/documents/${encodeURIComponent(slug)}/revisions/${data.ordinal}/report`);
    });

  /** The preview of exactly this, or null when there is none or something was changed since. */
  const previewOf = (given: Given) => (previewed?.content === contentOf(given) ? previewed.preview : null);
  return {
    isBusy,
    problem,
    sent,
    work: isBusy ? work : null,
    preview,
    publish,
    previewOf,
    hasPreview: previewed !== null,
  };
}
