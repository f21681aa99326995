import labels from "#components/annotations/labels.module.css";
import { Prose } from "#components/annotations/prose.tsx";
import { Wording } from "#components/annotations/wording.tsx";
import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import type { ReturnedChange, ReturnedPost } from "#lib/contract/copies.ts";
import type { BlockDraft } from "#lib/core/document/block.ts";
import styles from "./return-summary.module.css";

type Props = {
  post: ReturnedPost;
  /** What it is, where that does not go without saying. */
  label?: string;
  wording?: { passage: string; proposal: string; language: string };
};

/** A post as it will stand here: who wrote it, when, and its words as threads show them. */
export function ReturnedPostView({ post, label, wording }: Props) {
  return (
    <div className={styles.post}>
      <By post={post} {...(label && { label })} />
      {wording && <Wording {...wording} />}
      {post.content ? (
        post.content.length > 0 && <Prose content={post.content} />
      ) : (
        <p className={styles.words} dir="auto">
          {post.words}
        </p>
      )}
    </div>
  );
}

function By({ post: { author, createdAt }, label }: Pick<Props, "post" | "label">) {
  const t = useWords();
  return (
    <p className={styles.by}>
      <bdi className={labels.name}>{author}</bdi> {createdAt ? <Time moment={createdAt} /> : t("without a date")}
      {label && <span className={labels.label}>{label}</span>}
    </p>
  );
}

/** Words that a copy has otherwise than this site, against those here, which stay. */
export function OtherWords({ change }: { change: ReturnedChange }) {
  const t = useWords();
  const there = plain(change.content ?? []);
  return (
    <div className={styles.post}>
      <By post={change} label={t("Other words in the copy")} />
      <p>{t("The words here stay as they are; the copy differs in this:")}</p>
      <Wording passage={plain(change.contentHere ?? [])} proposal={there} label={t("Words here and in the copy")} />
    </div>
  );
}

const plain = (content: readonly BlockDraft[]) => content.map(({ text }) => text).join("\n\n");
