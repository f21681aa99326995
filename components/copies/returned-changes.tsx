import { useWords } from "#components/language/use-words.ts";
import type { ReturnReport } from "#lib/contract/copies.ts";
import styles from "./return-summary.module.css";
import { byThread } from "./returned-groups.ts";
import { ReturnedThread } from "./returned-thread.tsx";

type Props = {
  changes: ReturnReport["changes"];
  document: { readonly slug: string; readonly language: string };
};

const MOST_SHOWN = 200;

/** Everything that comes in, thread by thread, as it will be read here. */
export function ReturnedChanges({ changes, document }: Props) {
  const t = useWords();
  const groups = byThread(changes);
  if (groups.length === 0) return null;
  return (
    <>
      <ol className={styles.changes} aria-label={t("One by one")}>
        {groups.slice(0, MOST_SHOWN).map(({ key, changes }) => (
          <li key={key}>
            <ReturnedThread changes={changes} document={document} />
          </li>
        ))}
      </ol>
      {groups.length > MOST_SHOWN && <p>{t("… and {count} more.", { count: groups.length - MOST_SHOWN })}</p>}
    </>
  );
}
