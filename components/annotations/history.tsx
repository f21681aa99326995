"use client";

import { useState } from "react";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { isReply, type Post } from "#lib/client/threads.ts";
import { counted } from "#lib/core/threads/words.ts";
import { type EarlierWording, useDesk } from "./desk.ts";
import styles from "./history.module.css";
import { Marks } from "./marks.tsx";
import { Prose } from "./prose.tsx";
import { Wording } from "./wording.tsx";
import { postWords } from "./words.ts";

type Props = { post: Post };

/** "edited · 2 earlier wordings", which opens them. */
export function History({ post }: Props) {
  const { actions } = useDesk();
  const [wordings, setWordings] = useState<readonly EarlierWording[] | null>(null);
  const { isBusy, problem, submit } = useSubmission();
  if (post.edits === 0) return null;

  const toggle = () => {
    if (wordings) setWordings(null);
    else void submit(async () => setWordings(await actions.history(post.id)));
  };
  return (
    <div className={styles.history}>
      <button type="button" aria-expanded={wordings !== null} aria-busy={isBusy} onClick={toggle}>
        edited · {counted(post.edits, "earlier wording")}
      </button>
      {problem && <p role="alert">{problem.message}</p>}
      {wordings && (
        <ol className={styles.wordings} aria-label={`Earlier wordings of the ${postWords(post)}`}>
          {wordings.map((wording) => (
            <li key={wording.version}>
              <p className={styles.until}>
                until <Time moment={wording.replacedAt} />
              </p>
              {wording.proposal !== null && !isReply(post) && (
                <Wording passage={post.placement.quote} proposal={wording.proposal} />
              )}
              <Prose content={wording.content} />
              <Marks marked={wording} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
