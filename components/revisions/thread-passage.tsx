"use client";

import { useDesk } from "#components/annotations/desk.ts";
import { Quote } from "#components/annotations/quote.tsx";
import { Button } from "#components/ui/button.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { NewPassage } from "./new-passage.tsx";
import type { PassageChoice } from "./passage-choice.ts";
import { PlacementHistory } from "./placement-history.tsx";
import styles from "./thread-passage.module.css";
import { Wordings } from "./wordings.tsx";

type Props = { thread: Annotation; slug: string; language?: string | undefined; choice: PassageChoice };

/** The words a thread is about, what became of them since it was begun, and what the viewer may say about that. */
export function ThreadPassage({ thread, slug, language, choice }: Props) {
  const { placement } = thread;
  const { kind, doubtful, quote, revision } = placement;
  return (
    <div className={styles.passage}>
      {kind === "orphaned" ? (
        <LostPassage {...{ thread, slug, language, choice }} />
      ) : doubtful ? (
        <DoubtfulPassage {...{ thread, language, choice }} />
      ) : (
        <Quote words={quote} language={language} />
      )}
      {choice.isOn && <NewPassage choice={choice} />}
      {revision.ordinal > 1 && <PlacementHistory key={thread.version} thread={thread} language={language} />}
    </div>
  );
}

/** Below this share of surviving words a passage needs a closer look. */
const LITTLE = 0.6;

function DoubtfulPassage({ thread, language, choice }: Omit<Props, "slug">) {
  const { actions } = useDesk();
  const { isBusy, problem, submit } = useSubmission();
  const { revision, former, quote, score } = thread.placement;
  const settle = (action: "confirm" | "orphan") => void submit(() => actions.settle(thread, { action }));
  return (
    <section className={styles.doubt} aria-label={`The words changed in revision ${revision.ordinal}`}>
      <h4>The words changed in revision {revision.ordinal}</h4>
      <Wordings
        before={former ?? ""}
        after={quote}
        names={[`Revision ${revision.ordinal - 1}`, `Revision ${revision.ordinal}`]}
        language={language}
      />
      {score < LITTLE && <p>Little of the old wording is left. Read both before you rely on this note's place.</p>}
      {thread.may.settle && !choice.isOn && (
        <div className={styles.ways}>
          <Button busy={isBusy} onClick={() => settle("confirm")}>
            Confirm
          </Button>
          <Button onClick={choice.begin}>Adjust</Button>
          <Button busy={isBusy} onClick={() => settle("orphan")}>
            Not the same passage
          </Button>
        </div>
      )}
      {!thread.may.settle && <p>Not confirmed yet that this is still the passage.</p>}
      {problem && <p role="alert">{problem.message}</p>}
    </section>
  );
}

function LostPassage({ thread, slug, language, choice }: Props) {
  const { revision, quote, stood } = thread.placement;
  return (
    <section className={styles.doubt} aria-label={`These words are not in revision ${revision.ordinal}`}>
      <h4>These words are not in revision {revision.ordinal}</h4>
      <Quote words={quote} language={language} />
      {stood && (
        <p>
          <a href={`/documents/${encodeURIComponent(slug)}/revisions/${stood.ordinal}?annotation=${thread.id}`}>
            See where they stood in revision {stood.ordinal}
          </a>
        </p>
      )}
      {thread.may.settle && !choice.isOn && (
        <div className={styles.ways}>
          <Button onClick={choice.begin}>Re-anchor</Button>
        </div>
      )}
    </section>
  );
}
