import type { Change } from "#lib/contract/revisions.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./publish-form.module.css";

type Props = { changes: readonly Change[]; language: string };

const KINDS: Readonly<Record<Change["kind"], string>> = {
  added: "Added",
  removed: "Removed",
  replaced: "Reworded",
  moved: "Moved",
  split: "Split",
  joined: "Joined",
};

/** Beyond this many the rest is told as a number; the redline on the compare page shows them all. */
const MOST = 300;

/** What a new text would change, change by change. */
export function ChangesPreview({ changes, language }: Props) {
  return (
    <div className={styles.part}>
      <h3>
        {changes.length} {changes.length === 1 ? "change" : "changes"} to the text
      </h3>
      <ol className={styles.changes}>
        {changes.slice(0, MOST).map((change) => (
          <li key={`${change.kind} ${change.before?.start} ${change.after?.start}`}>
            <span className={styles.kind}>
              {KINDS[change.kind]} {placeOf(change)}
            </span>
            <p lang={language} dir={dirOf(language)}>
              <Words change={change} />
            </p>
          </li>
        ))}
      </ol>
      {changes.length > MOST && <p>And {changes.length - MOST} more.</p>}
    </div>
  );
}

function Words({ change }: { change: Change }) {
  const { kind, before, after } = change;
  if (kind === "moved" || kind === "split" || kind === "joined") return shortened(after?.text ?? "");
  return (
    <>
      {before && <del>{shortened(before.text)}</del>}
      {before && after && " "}
      {after && <ins>{shortened(after.text)}</ins>}
    </>
  );
}

function placeOf({ kind, before, after }: Change): string {
  if (kind === "moved") return `¶${before?.paragraph} → ¶${after?.paragraph}`;
  const paragraph = after?.paragraph ?? before?.paragraph;
  return paragraph ? `¶${paragraph}` : "";
}

const shortened = (words: string) => (words.length > 240 ? `${words.slice(0, 240).trimEnd()}…` : words);
