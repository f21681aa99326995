"use client";

import { useWords } from "#components/language/use-words.ts";
import { type Run, toggled } from "#lib/client/sentences.ts";
import type { Span } from "#lib/core/document/span.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./sentence-picker.module.css";

export type Paragraph = {
  readonly text: string;
  /** Offset of the text in the canonical text. */
  readonly start: number;
  /** Offsets in the paragraph's own text. */
  readonly sentences: readonly Span[];
};

type Props = {
  paragraph: Paragraph;
  /** The chosen part, in the canonical text; null for the whole paragraph. */
  chosen: Span | null;
  /** The document's. */
  language?: string | undefined;
  onChoose: (span: Span | null) => void;
};

/** Narrows a paragraph to some of its sentences, one after another. */
export function SentencePicker({ paragraph, chosen, language, onChoose }: Props) {
  const t = useWords();
  const { text, start, sentences } = paragraph;
  if (sentences.length < 2) return null;
  const run = runOf(paragraph, chosen);

  const toggle = (index: number) => {
    const { first, last } = toggled(run, index);
    const isWhole = first === 0 && last === sentences.length - 1;
    const from = sentences[first]?.start ?? 0;
    const to = sentences[last]?.end ?? text.length;
    onChoose(isWhole ? null : { start: start + from, end: start + to });
  };
  return (
    <details className={styles.picker} open={chosen !== null || undefined}>
      <summary>{t("Narrow to sentences")}</summary>
      <fieldset>
        <legend>{t("Sentences this is about")}</legend>
        {sentences.map((sentence, index) => (
          <label key={sentence.start}>
            <input type="checkbox" checked={run.first <= index && index <= run.last} onChange={() => toggle(index)} />
            <span lang={language} dir={dirOf(language, text)}>
              {text.slice(sentence.start, sentence.end)}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function runOf({ start, sentences }: Paragraph, chosen: Span | null): Run {
  const whole = { first: 0, last: sentences.length - 1 };
  if (!chosen) return whole;
  const first = sentences.findIndex((sentence) => start + sentence.end > chosen.start);
  const last = sentences.findLastIndex((sentence) => start + sentence.start < chosen.end);
  return first === -1 || last === -1 ? whole : { first, last };
}
