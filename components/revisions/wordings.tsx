import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./wordings.module.css";

type Props = {
  before: string;
  after: string;
  /** What stands above each, such as "Revision 1". */
  names: readonly [string, string];
  language?: string | undefined;
};

/** Two wordings of a passage, side by side where there is room. */
export function Wordings({ before, after, names, language }: Props) {
  return (
    <dl className={styles.wordings}>
      <div className={styles.before}>
        <dt>{names[0]}</dt>
        <dd lang={language} dir={dirOf(language, before)}>
          {before || "—"}
        </dd>
      </div>
      <div className={styles.after}>
        <dt>{names[1]}</dt>
        <dd lang={language} dir={dirOf(language, after)}>
          {after || "—"}
        </dd>
      </div>
    </dl>
  );
}
