"use client";

import { useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { isReply, type Post } from "#lib/client/threads.ts";
import { type EarlierWording, useDesk } from "./desk.ts";
import styles from "./history.module.css";
import { Marks } from "./marks.tsx";
import { Prose } from "./prose.tsx";
import { Wording } from "./wording.tsx";
import { postWords } from "./words.ts";

type Props = { post: Post };

/** "edited · 2 earlier wordings", which opens them. */
export function History({ post }: Props) {
  const t = useWords();
  const { actions, language } = useDesk();
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
        {t("edited · {count} earlier wordings", { count: post.edits })}
      </button>
      {problem && <p role="alert">{t.said(problem.message)}</p>}
      {wordings && (
        <ol className={styles.wordings} aria-label={t("Earlier wordings of the {post}", { post: postWords(t, post) })}>
          {wordings.map((wording) => (
            <li key={wording.version}>
              <p className={styles.until}>
                {t.rich("until {time}", { time: <Time key="time" moment={wording.replacedAt} /> })}
              </p>
              {wording.proposal !== null && !isReply(post) && (
                <Wording passage={post.placement.quote} proposal={wording.proposal} language={language} />
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
