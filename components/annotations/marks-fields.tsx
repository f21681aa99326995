import { useWords } from "#components/language/use-words.ts";
import { ChoiceField } from "#components/ui/choice-field.tsx";
import type { Draft } from "#lib/client/drafts.ts";
import type { Stance } from "#lib/contract/annotations.ts";
import { STANCE_SIGNS, STANCE_WORDS } from "#lib/core/threads/words.ts";
import { CodesField } from "./codes-field.tsx";
import styles from "./marks.module.css";
import type { NewDraft } from "./use-draft.ts";

type Props = {
  id: string;
  draft: Pick<Draft, "stance" | "codes">;
  onChange: (change: Partial<NewDraft>) => void;
};

const STANCES: readonly Stance[] = ["support", "oppose", "mixed", "neutral"];

/** Stance and codes, folded away until they are wanted. What is set is said on the fold. */
export function MarksFields({ id, draft, onChange }: Props) {
  const t = useWords();
  const { stance, codes } = draft;
  const set = [...(stance ? [t(STANCE_WORDS[stance])] : []), ...codes];
  const choices = [
    { value: "none", label: t("None|of stances") },
    ...STANCES.map((value) => ({ value, label: `${STANCE_SIGNS[value]} ${t(STANCE_WORDS[value])}` })),
  ];
  return (
    <details className={styles.more}>
      <summary>
        {set.length > 0
          ? t("Stance and codes: {list}", { list: new Intl.ListFormat(t.language, { type: "unit" }).format(set) })
          : t("Stance and codes")}
      </summary>
      <div className={styles.fields}>
        <ChoiceField
          name={`stance-${id}`}
          legend={t("Stance")}
          value={stance ?? "none"}
          choices={choices}
          onChange={(chosen) => onChange({ stance: STANCES.find((each) => each === chosen) ?? null })}
        />
        <CodesField codes={codes} onChange={(changed) => onChange({ codes: changed })} />
      </div>
    </details>
  );
}
