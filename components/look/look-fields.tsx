"use client";

import { useId, useSyncExternalStore } from "react";
import { useWords } from "#components/language/use-words.ts";
import { ChoiceField } from "#components/ui/choice-field.tsx";
import { onLook, show, shownLook } from "#lib/client/look.ts";
import { type Look, PLAIN, readLook, SIZES, writeLook } from "#lib/core/look.ts";
import styles from "./look-fields.module.css";

const THEMES = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "contrast", label: "High contrast" },
] as const;

const SPACINGS = [
  { value: "close", label: "Close|line spacing" },
  { value: "normal", label: "Normal|line spacing" },
  { value: "wide", label: "Wide|line spacing" },
] as const;

const SIZE_WORDS = {
  1: "Smallest",
  2: "Smaller",
  3: "As designed",
  4: "Larger",
  5: "Largest",
} as const satisfies Record<Look["size"], string>;

/** How this browser shows texts: colours, size, distance of lines. Each choice counts at once. */
export function LookFields() {
  const t = useWords();
  const id = useId();
  const look = readLook(useSyncExternalStore(onLook, shownLook, () => writeLook(PLAIN)));
  return (
    <div className={styles.fields}>
      <ChoiceField
        name={`${id}-theme`}
        legend={t("Colours")}
        choices={THEMES.map(({ value, label }) => ({ value, label: t(label) }))}
        value={look.theme}
        onChange={(theme) => show({ ...look, theme })}
      />
      <label className={styles.size}>
        <span className={styles.label}>{t("Text size")}</span>
        <input
          type="range"
          min={1}
          max={SIZES.length}
          value={look.size}
          aria-valuetext={t(SIZE_WORDS[look.size])}
          onChange={(event) => show({ ...look, size: SIZES.find((size) => size === event.target.value) ?? PLAIN.size })}
        />
        <output>{t(SIZE_WORDS[look.size])}</output>
      </label>
      <ChoiceField
        name={`${id}-spacing`}
        legend={t("Line spacing")}
        choices={SPACINGS.map(({ value, label }) => ({ value, label: t(label) }))}
        value={look.spacing}
        onChange={(spacing) => show({ ...look, spacing })}
      />
    </div>
  );
}
