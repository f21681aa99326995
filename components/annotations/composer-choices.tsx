import { useWords } from "#components/language/use-words.ts";
import { ChoiceField } from "#components/ui/choice-field.tsx";
import type { Kind } from "#lib/contract/annotations.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import styles from "./composer.module.css";
import type { NewDraft } from "./use-draft.ts";
import { VisibilityChoice } from "./visibility-choice.tsx";

type Props = { id: string; draft: NewDraft; onChange: (change: Partial<NewDraft>) => void };

const KINDS: readonly Kind[] = ["note", "question", "suggestion", "highlight"];

/** What the annotation is, and who may see it. */
export function ComposerChoices({ id, draft, onChange }: Props) {
  const t = useWords();
  return (
    <div className={styles.choices}>
      <ChoiceField
        name={`kind-${id}`}
        legend={t("Kind")}
        value={draft.kind}
        choices={KINDS.filter((kind) => kind !== "suggestion" || draft.target.type !== "document").map((value) => ({
          value,
          label: t(KIND_WORDS[value]),
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      <VisibilityChoice id={id} value={draft.visibility} onChange={onChange} />
    </div>
  );
}
