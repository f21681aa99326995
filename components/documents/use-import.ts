"use client";

import { useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { leaveFlash } from "#components/ui/flash.ts";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { newIdempotencyKey } from "#lib/client/drafts.ts";
import { incomplete } from "#lib/client/problem-error.ts";
import { bodyOf, type ImportDraft } from "./import-draft.ts";
import { refuseEarly } from "./refuse-early.ts";

type Import = { readonly draft: ImportDraft; readonly file: File | null };

/**
 * Sends an import, and goes to the new document when it has become one. Sending the same again after a lost connection
 * uses the same key, so that it cannot arrive twice.
 */
export function useImport(maxUploadMb: number, onImported: () => void) {
  const t = useWords();
  const { isBusy, problem, submit } = useSubmission();
  /** The share of the request that is sent, 0 to 1. */
  const [sent, setSent] = useState(0);
  const attempt = useRef({ content: "", key: "" });

  const send = ({ draft, file }: Import) =>
    submit(async () => {
      if (!file && draft.text.trim() === "") throw incomplete(["text"], "must hold the document, or choose a file");
      refuseEarly(file, maxUploadMb);
      setSent(0);
      const body = bodyOf(draft, file !== null);
      const content = JSON.stringify([body, file?.name, file?.size, file?.lastModified]);
      if (attempt.current.content !== content) attempt.current = { content, key: newIdempotencyKey() };
      const { data } = await call("importDocument", {
        body,
        ...(file && { file }),
        headers: { "idempotency-key": attempt.current.key },
        onProgress: setSent,
      });
      onImported();
      const lines = data.warnings.map(t.said);
      const message = t("“{title}” is in the library.", { title: data.title });
      leaveFlash({ message, ...(lines.length > 0 && { lines }) });
      window.location.assign(data.link);
    });

  return { isBusy, problem, sent, send };
}
