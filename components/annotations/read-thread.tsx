import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import type { Annotation, Reply } from "#lib/contract/annotations.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import { wordingRuns } from "#lib/core/document/wording.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import { ComparedWording } from "./compared-wording.tsx";
import { Marks } from "./marks.tsx";
import { PersonName } from "./person-name.tsx";
import { Prose } from "./prose.tsx";
import quote from "./quote.module.css";
import styles from "./read-thread.module.css";
import { KindLabel, ThreadLabels } from "./thread-labels.tsx";
import { placeWords } from "./words.ts";

type Props = { thread: Annotation; documentLink: string; language: string };

/** A whole conversation to be read, without anything that needs scripts. Its number in the text leads back there. */
export function ReadThread({ thread, documentLink, language }: Props) {
  const t = useWords();
  const { placement, proposal, replies } = thread;
  const headingId = `note-${thread.id}`;
  const paragraph = placement.paragraph && `${documentLink}#${placement.paragraph.id}`;
  const place = paragraph ? (
    <a key="place" href={paragraph}>
      {placeWords(t, thread)}
    </a>
  ) : (
    placeWords(t, thread)
  );
  return (
    <article className={styles.thread} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} className={styles.title}>
        {t.rich("{kind} on {place}", { kind: <KindLabel key="kind" kind={thread.kind} />, place })}{" "}
        <ThreadLabels thread={inBrief(thread)} />
      </h2>
      {placement.quote && (
        <blockquote className={quote.quote}>
          <p lang={language} dir={dirOf(language, placement.quote)}>
            {placement.quote}
          </p>
        </blockquote>
      )}
      <ReadPost post={thread} />
      {proposal !== null && (
        <ComparedWording proposal={proposal} runs={wordingRuns(placement.quote, proposal)} language={language} />
      )}
      <Marks marked={thread} />
      {replies.length > 0 && (
        <ol className={styles.replies} aria-label={t("Replies")}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <ReadPost post={reply} />
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function ReadPost({ post }: { post: Annotation | Reply }) {
  const t = useWords();
  return (
    <div>
      <p className={styles.by}>
        <PersonName person={post.author} /> <Time moment={post.createdAt} />
      </p>
      {post.deletedAt ? <p className={styles.by}>{t("Deleted")}</p> : <Prose content={post.content} />}
    </div>
  );
}
