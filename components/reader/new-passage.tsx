"use client";

import { useEffect, useRef } from "react";
import { useDesk } from "#components/annotations/desk.ts";
import { Quote } from "#components/annotations/quote.tsx";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import type { RevisionId } from "#lib/contract/fields.ts";
import styles from "./new-passage.module.css";
import type { ReaderState } from "./use-reader.ts";

type Props = { reader: ReaderState; revisionId: string; language: string };

/** Asks for the words a thread belongs to now, and takes them. It stays in the window wherever the text is read. */
export function NewPassage({ reader, revisionId, language }: Props) {
  const t = useWords();
  const { actions } = useDesk();
  const { isBusy, problem, submit } = useSubmission();
  const { threads, placing } = reader;
  const { threadId, words, span, end } = placing;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const use = async () => {
    const thread = threads.find(({ id }) => id === threadId);
    if (!thread || !span) return;
    await actions.settle(thread, { action: "adjust", revision: revisionId as RevisionId, span: { ...span } });
    window.getSelection()?.removeAllRanges();
    end();
  };
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={t("New passage")}>
      <h3>{t("New passage")}</h3>
      <p role="status">
        {words
          ? t("The note will stand on these words:")
          : t("Select the words in the text, or press Annotate beside a paragraph to take it whole.")}
      </p>
      <Quote key={words} words={words} language={language} />
      <div className={styles.ways}>
        {words && (
          <Button look="primary" busy={isBusy} onClick={() => void submit(use)}>
            {t("Use this selection")}
          </Button>
        )}
        <Button look="quiet" onClick={end}>
          {t("Cancel")}
        </Button>
      </div>
      {problem && <p role="alert">{t.said(problem.message)}</p>}
    </section>
  );
}
