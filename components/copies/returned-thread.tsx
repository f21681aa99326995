import labels from "#components/annotations/labels.module.css";
import { Marks } from "#components/annotations/marks.tsx";
import { Quote } from "#components/annotations/quote.tsx";
import { KindLabel } from "#components/annotations/thread-labels.tsx";
import { placeWords, VISIBILITY_WORDS } from "#components/annotations/words.ts";
import { useWords } from "#components/language/use-words.ts";
import type { ReturnedChange } from "#lib/contract/copies.ts";
import { STATUS_WORDS } from "#lib/core/threads/words.ts";
import styles from "./return-summary.module.css";
import type { ReturnedGroup } from "./returned-groups.ts";
import { OtherWords, ReturnedPostView } from "./returned-post.tsx";

type Props = Pick<ReturnedGroup, "changes"> & {
  document: { readonly slug: string; readonly language: string };
};

/** One thread that a copy brings or changes: on which passage it is, and what comes to it, by whom and when. */
export function ReturnedThread({ changes, document }: Props) {
  const t = useWords();
  const [first] = changes;
  const { threadId, threadAuthor, kind, scope, paragraph, quote, change } = first;
  const label = <KindLabel key="kind" kind={kind} />;
  const place = placeWords(t, { placement: { scope, paragraph } });
  return (
    <>
      <p className={styles.what}>
        <span>
          {change === "thread" ? (
            <>
              {t.rich("{kind} on {place}", { kind: label, place })} <NewLabels thread={first} />
            </>
          ) : (
            t.rich("{kind} by {name} on {place}", { kind: label, name: threadAuthor, place })
          )}
        </span>
        {threadId && (
          <a href={`/documents/${encodeURIComponent(document.slug)}?annotation=${threadId}`}>{t("Open the thread")}</a>
        )}
      </p>
      <Quote words={quote} language={document.language} />
      {changes.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: A report never changes; several changes may read the same.
        <Change key={index} change={each} language={document.language} />
      ))}
    </>
  );
}

/** What is to be known of a new thread before it comes in. */
function NewLabels({ thread: { placement, marks, status } }: { thread: ReturnedChange }) {
  const t = useWords();
  return (
    <>
      <span className={labels.label}>{t("New thread")}</span>
      {marks?.visibility === "private" && <span className={labels.label}>{t(VISIBILITY_WORDS.private)}</span>}
      {status && <span className={labels.label}>{t(STATUS_WORDS[status.to])}</span>}
      {placement === "changed" && <span className={labels.label}>{t("Words changed: still right?")}</span>}
      {placement === "orphaned" && <span className={labels.label}>{t("Its passage is not in the current text")}</span>}
    </>
  );
}

function Change({ change, language }: { change: ReturnedChange; language: string }) {
  const t = useWords();
  switch (change.change) {
    case "thread":
      return <NewThread thread={change} language={language} />;
    case "reply":
      return (
        <div className={styles.reply}>
          <ReturnedPostView post={change} label={t("New reply")} />
          <LeftOut reason={change.refused} />
        </div>
      );
    case "status":
      return <NewStatus change={change} />;
    case "differing":
      return <OtherWords change={change} />;
    default:
      return (
        <div>
          <p>
            <strong>{t(PARTS[change.change])}</strong>
          </p>
          <p className={styles.words} dir="auto">
            {shortened(change.words)}
          </p>
          <LeftOut reason={change.refused} />
        </div>
      );
  }
}

function NewThread({ thread, language }: { thread: ReturnedChange; language: string }) {
  const t = useWords();
  const { marks, quote, replies } = thread;
  const shown = replies.filter(({ content }) => content !== null);
  return (
    <>
      <ReturnedPostView
        post={thread}
        {...(marks && marks.proposal !== null && { wording: { passage: quote, proposal: marks.proposal, language } })}
      />
      {marks && <Marks marked={marks} />}
      {shown.length > 0 && (
        <ol className={styles.replies} aria-label={t("Replies")}>
          {shown.map((reply, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: Replies that are not here yet have no names.
            <li key={index}>
              <ReturnedPostView post={reply} />
            </li>
          ))}
        </ol>
      )}
      {replies.length > shown.length && <p>{t("… and {count} more.", { count: replies.length - shown.length })}</p>}
    </>
  );
}

function NewStatus({ change: { status, refused } }: { change: ReturnedChange }) {
  const t = useWords();
  if (!status?.from) return null;
  const words = t("{from} → {to}", { from: t(STATUS_WORDS[status.from]), to: t(STATUS_WORDS[status.to]) });
  return (
    <div>
      <p>
        {t("Status")} <strong>{words}</strong>
      </p>
      <LeftOut reason={refused} />
    </div>
  );
}

function LeftOut({ reason }: { reason: string | null }) {
  const t = useWords();
  return reason === null ? null : (
    <p className={styles.leftOut}>{t("Left out. {reason}", { reason: t.said(reason) })}</p>
  );
}

/** What of a post is more than it may carry. */
const PARTS = {
  author: "The end of a long name",
  body: "The end of a long comment",
  codes: "Codes",
  proposal: "Suggested wording",
} as const;

const shortened = (words: string) => (words.length > 300 ? `${words.slice(0, 300).trimEnd()}…` : words);
