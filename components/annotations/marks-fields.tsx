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
const CHOICES = [
  { value: "none", label: "None" },
  ...STANCES.map((value) => ({ value, label: `${STANCE_SIGNS[value]} ${STANCE_WORDS[value]}` })),
];

/** Stance and codes, folded away until they are wanted. What is set is said on the fold. */
export function MarksFields({ id, draft, onChange }: Props) {
  const { stance, codes } = draft;
  const set = [...(stance ? [STANCE_WORDS[stance]] : []), ...codes].join(", ");
  return (
    <details className={styles.more}>
      <summary>Stance and codes{set && `: ${set}`}</summary>
      <div className={styles.fields}>
        <ChoiceField
          name={`stance-${id}`}
          legend="Stance"
          value={stance ?? "none"}
          choices={CHOICES}
          onChange={(chosen) => onChange({ stance: STANCES.find((each) => each === chosen) ?? null })}
        />
        <CodesField codes={codes} onChange={(changed) => onChange({ codes: changed })} />
      </div>
    </details>
  );
}
