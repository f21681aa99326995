"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { incomplete } from "#lib/client/problem-error.ts";
import type { Restored } from "#lib/contract/archive.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import { FilePicker } from "./file-picker.tsx";
import { refuseEarly } from "./refuse-early.ts";
import { Sending } from "./sending.tsx";

const LABELS = { file: { id: "import-file", label: "The archive" } } as const;
const ARCHIVES = { accept: ".zip,application/zip", words: "A zip that was taken as an archive" } as const;

/** Brings an archive in and says what has come of it. */
export function RestoreForm({ maxUploadMb }: { maxUploadMb: number }) {
  const t = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const [restored, setRestored] = useState<Restored | null>(null);
  const { isBusy, problem, submit } = useSubmission();

  const restore = () =>
    submit(async () => {
      setRestored(null);
      if (!file) throw incomplete(["file"], "must be chosen first");
      refuseEarly(file, maxUploadMb);
      setSent(0);
      setRestored((await call("restoreArchive", { body: {}, file, onProgress: setSent })).data);
    });

  return (
    <Form onSubmit={() => void restore()}>
      <ProblemNotice problem={problem} labels={labelsIn(t, LABELS)} />
      <FilePicker
        file={file}
        maxUploadMb={maxUploadMb}
        accepted={ARCHIVES}
        error={problem?.fields[0]?.message}
        onPick={setFile}
      />
      <p>
        {t.rich("A larger archive is restored by whoever runs this site, with the command {command}.", {
          command: <code key="command">npm run glossator -- restore FILE</code>,
        })}
      </p>
      <FormActions>
        <Button type="submit" look="primary" busy={isBusy}>
          {t("Restore")}
        </Button>
      </FormActions>
      <Sending isSending={isBusy} sent={sent} hasFile />
      {restored && <Outcome restored={restored} />}
    </Form>
  );
}

/** What has come in. It takes the focus, being what was asked for. */
function Outcome({ restored }: { restored: Restored }) {
  const t = useWords();
  const region = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Another outcome is heard anew.
  useEffect(() => region.current?.focus(), [restored]);
  const lines = linesOf(t, restored);
  return (
    <Notice ref={region} tone="ok" role="status" tabIndex={-1}>
      <h2>{lines.length > 0 ? t("The archive is restored") : t("Everything in the archive is here already.")}</h2>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        <a href="/">{t("Go to the library")}</a>
      </p>
    </Notice>
  );
}

/** Nothing is said of what there is none of. */
function linesOf(t: InterfaceWords, restored: Restored): string[] {
  const lines: (readonly [number, (count: { count: number }) => string])[] = [
    [restored.documents, (count) => t("{count} documents", count)],
    [restored.revisions, (count) => t("{count} revisions", count)],
    [restored.threads, (count) => t("{count} threads", count)],
    [restored.replies, (count) => t("{count} replies", count)],
    [restored.people, (count) => t("{count} people who had no account here; they cannot sign in", count)],
    [restored.changed, (count) => t("{count} newer versions of notes that were here", count)],
    [restored.differing, (count) => t("{count} notes that were edited here as well, left as they are here", count)],
    [restored.placements, (count) => t("{count} places of notes in a revision", count)],
    [restored.carried, (count) => t("{count} threads carried to the newest revision", count)],
  ];
  return lines.filter(([count]) => count > 0).map(([count, words]) => words({ count }));
}
