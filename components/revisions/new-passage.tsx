"use client";

import { useEffect, useRef } from "react";
import { Quote } from "#components/annotations/quote.tsx";
import { Button } from "#components/ui/button.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import type { PassageChoice } from "./passage-choice.ts";
import styles from "./thread-passage.module.css";

/** Asks for the words a thread belongs to now, and takes them. */
export function NewPassage({ choice }: { choice: PassageChoice }) {
  const { isBusy, problem, submit } = useSubmission();
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);

  return (
    <section ref={region} tabIndex={-1} className={styles.choice} aria-label="New passage">
      <h4>New passage</h4>
      <p role="status">
        {choice.words
          ? "The note will stand on these words:"
          : "Select the words in the text, or press Annotate beside a paragraph to take it whole."}
      </p>
      <Quote words={choice.words} />
      <div className={styles.ways}>
        {choice.words && (
          <Button look="primary" busy={isBusy} onClick={() => void submit(choice.use)}>
            Use this selection
          </Button>
        )}
        <Button look="quiet" onClick={choice.end}>
          Cancel
        </Button>
      </div>
      {problem && <p role="alert">{problem.message}</p>}
    </section>
  );
}
