import { useWords } from "#components/language/use-words.ts";
import type { Change } from "#lib/contract/revisions.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import styles from "./publish-form.module.css";
import { CHANGE_WORDS } from "./words.ts";

type Props = { changes: readonly Change[]; language: string };

/** Beyond this many the rest is told as a number; the redline on the compare page shows them all. */
const MOST = 300;

/** What a new text would change, change by change. */
export function ChangesPreview({ changes, language }: Props) {
  const t = useWords();
  return (
    <div className={styles.part}>
      <h3>{t("{count} changes to the text", { count: changes.length })}</h3>
      <ol className={styles.changes}>
        {changes.slice(0, MOST).map((change) => (
          <li key={`${change.kind} ${change.before?.start} ${change.after?.start}`}>
            <span className={styles.kind}>
              {t(CHANGE_WORDS[change.kind])} {placeOf(t, change)}
            </span>
            <p lang={language} dir={dirOf(language)}>
              <Words change={change} />
            </p>
          </li>
        ))}
      </ol>
      {changes.length > MOST && <p>{t("And {count} more.", { count: changes.length - MOST })}</p>}
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

function placeOf(t: InterfaceWords, { kind, before, after }: Change): string {
  if (kind === "moved") return t("{from} → {to}", { from: `¶${before?.paragraph}`, to: `¶${after?.paragraph}` });
  const paragraph = after?.paragraph ?? before?.paragraph;
  return paragraph ? `¶${paragraph}` : "";
}

const shortened = (words: string) => (words.length > 240 ? `${words.slice(0, 240).trimEnd()}…` : words);
