import { useWords } from "#components/language/use-words.ts";
import { ChoiceField } from "#components/ui/choice-field.tsx";
import type { Visibility } from "#lib/contract/annotations.ts";
import { VISIBILITY_WORDS } from "./words.ts";

type Props = { id: string; value: Visibility; onChange: (change: { visibility: Visibility }) => void };

const VISIBILITIES: readonly Visibility[] = ["public", "private"];

/** Who may see an annotation. */
export function VisibilityChoice({ id, value, onChange }: Props) {
  const t = useWords();
  return (
    <ChoiceField
      name={`visibility-${id}`}
      legend={t("Who sees it")}
      value={value}
      choices={VISIBILITIES.map((each) => ({ value: each, label: t(VISIBILITY_WORDS[each]) }))}
      onChange={(visibility) => onChange({ visibility })}
    />
  );
}
