"use client";

import { memo } from "react";
import { useWords } from "#components/language/use-words.ts";
import { type Filter, isBegunBy, isClosed, type Show } from "#lib/client/filters.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import styles from "./notes-head.module.css";

type Props = {
  threads: readonly ThreadInBrief[];
  viewerId: string | null;
  filter: Filter;
  onFilter: (filter: Filter) => void;
};

/** All notes, the open ones, one's own, or the text alone. */
export const ShowSelect = memo(function ShowSelect({ threads, viewerId, filter, onFilter }: Props) {
  const t = useWords();
  const open = threads.filter((thread) => !isClosed(thread)).length;
  const mine = threads.filter((thread) => isBegunBy(thread, viewerId)).length;
  const choices: readonly [Show, string][] = [
    ["all", t("All ({count})|notes", { count: threads.length })],
    ["open", t("Open ({count})|notes", { count: open })],
    ["mine", t("Mine ({count})|notes", { count: mine })],
    ["none", t("None|notes")],
  ];
  const choose = (value: string) => {
    const chosen = choices.find(([show]) => show === value);
    // "Open" and one status could contradict each other: the one chosen last counts.
    if (chosen) onFilter({ ...filter, show: chosen[0], status: chosen[0] === "open" ? null : filter.status });
  };
  return (
    <select
      aria-label={t("Show notes")}
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
