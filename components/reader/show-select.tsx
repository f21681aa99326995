"use client";

import { memo } from "react";
import { type Filter, isClosed, type Show } from "#lib/client/filters.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import styles from "./notes-head.module.css";

type Props = {
  threads: readonly Annotation[];
  viewerId: string | null;
  filter: Filter;
  onFilter: (filter: Filter) => void;
};

/** All notes, the open ones, one's own, or the text alone. */
export const ShowSelect = memo(function ShowSelect({ threads, viewerId, filter, onFilter }: Props) {
  const open = threads.filter((thread) => !isClosed(thread)).length;
  const mine = threads.filter((thread) => thread.author.id === viewerId).length;
  const choices: readonly [Show, string][] = [
    ["all", `All (${threads.length})`],
    ["open", `Open (${open})`],
    ["mine", `Mine (${mine})`],
    ["none", "None"],
  ];
  const choose = (value: string) => {
    const chosen = choices.find(([show]) => show === value);
    // "Open" and one status could contradict each other: the one chosen last counts.
    if (chosen) onFilter({ ...filter, show: chosen[0], status: chosen[0] === "open" ? null : filter.status });
  };
  return (
    <select
      aria-label="Show notes"
      className={styles.select}
      value={filter.show}
      onChange={(event) => choose(event.target.value)}
    >
      {choices.map(([show, words]) => (
        <option key={show} value={show}>
          {words}
        </option>
      ))}
    </select>
  );
});
