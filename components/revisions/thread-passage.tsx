"use client";

import { useDesk } from "#components/annotations/desk.ts";
import { Quote } from "#components/annotations/quote.tsx";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { PlacementHistory } from "./placement-history.tsx";
import styles from "./thread-passage.module.css";
import { Wordings } from "./wordings.tsx";

type Props = {
  thread: Annotation;
  slug: string;
  language?: string | undefined;
  /** New words are being chosen for it at this moment. */
  isPlacing: boolean;
  onPlace: () => void;
};

/** The words a thread is about, what became of them since it was begun, and what the viewer may say about that. */
export function ThreadPassage({ thread, slug, language, isPlacing, onPlace }: Props) {
  const { placement } = thread;
  const { kind, doubtful, quote, revision } = placement;
  return (
    <div className={styles.passage}>
      {kind === "orphaned" ? (
        <LostPassage {...{ thread, slug, language, isPlacing, onPlace }} />
      ) : doubtful ? (
        <DoubtfulPassage {...{ thread, language, isPlacing, onPlace }} />
      ) : (
        <Quote words={quote} language={language} />
      )}
      {revision.ordinal > 1 && <PlacementHistory key={thread.version} thread={thread} language={language} />}
    </div>
  );
}

/** Below this share of surviving words a passage needs a closer look. */
const LITTLE = 0.6;

function DoubtfulPassage({ thread, language, isPlacing, onPlace }: Omit<Props, "slug">) {
  const t = useWords();
  const { actions } = useDesk();
  const { isBusy, problem, submit } = useSubmission();
  const { revision, former, original, quote, score } = thread.placement;
  const settle = (action: "confirm" | "orphan") =>
    void submit(() => actions.settle(thread, { action, revision: revision.id }));
  const title =
    former === null
      ? t("The words changed before this revision")
      : t("The words changed in revision {number}", { number: revision.ordinal });
  const revisionTitle = (number: number) => t("Revision {number}", { number });
  return (
    <section className={styles.doubt} aria-label={title}>
      <h4>{title}</h4>
      <Wordings
        before={former ?? original ?? ""}
        after={quote}
        names={[
          former === null ? t("When it was written") : revisionTitle(revision.ordinal - 1),
          revisionTitle(revision.ordinal),
        ]}
        language={language}
      />
      {score < LITTLE && (
        <p>{t("Little of the old wording is left. Read both before you rely on this note's place.")}</p>
      )}
      {thread.may.settle && !isPlacing && (
        <div className={styles.ways}>
          <Button busy={isBusy} onClick={() => settle("confirm")}>
            {t("Confirm")}
          </Button>
          <Button onClick={onPlace}>{t("Adjust")}</Button>
          <Button busy={isBusy} onClick={() => settle("orphan")}>
            {t("Not the same passage")}
          </Button>
        </div>
      )}
      {!thread.may.settle && <p>{t("Not confirmed yet that this is still the passage.")}</p>}
      {problem && <p role="alert">{t.said(problem.message)}</p>}
    </section>
  );
}

function LostPassage({ thread, slug, language, isPlacing, onPlace }: Props) {
  const t = useWords();
  const { revision, quote, stood } = thread.placement;
  const title = t("These words are not in revision {number}", { number: revision.ordinal });
  return (
    <section className={styles.doubt} aria-label={title}>
      <h4>{title}</h4>
      <Quote words={quote} language={language} />
      {stood && (
        <p>
          <a href={`/documents/${encodeURIComponent(slug)}/revisions/${stood.ordinal}?annotation=${thread.id}`}>
            {t("See where they stood in revision {number}", { number: stood.ordinal })}
          </a>
        </p>
      )}
      {thread.may.settle && !isPlacing && (
        <div className={styles.ways}>
          <Button onClick={onPlace}>{t("Re-anchor")}</Button>
        </div>
      )}
    </section>
  );
}
