"use client";

import { memo } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { Filter } from "#lib/client/filters.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { MenuOnDemand } from "./menu-on-demand.tsx";
import { FilterFields } from "./on-demand.ts";

type Props = { threads: readonly ThreadInBrief[]; filter: Filter; onFilter: (filter: Filter) => void };

/** Narrows the notes. What there is to choose from is counted once somebody wants to choose. */
export const FilterMenu = memo(function FilterMenu(props: Props) {
  const t = useWords();
  const { kind, status, person, stance, code } = props.filter;
  const count = [kind, status, person, stance, code].filter((part) => part !== null).length;
  return (
    <MenuOnDemand label={count > 0 ? t("Filter ({count})", { count }) : t("Filter")}>
      <FilterFields {...props} />
    </MenuOnDemand>
  );
});
