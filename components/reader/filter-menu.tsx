"use client";

import { memo, Suspense, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";
import type { Filter } from "#lib/client/filters.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { FilterFields } from "./on-demand.ts";

type Props = { threads: readonly ThreadInBrief[]; filter: Filter; onFilter: (filter: Filter) => void };

/** Narrows the notes. What there is to choose from is counted once somebody wants to choose. */
export const FilterMenu = memo(function FilterMenu(props: Props) {
  const t = useWords();
  const [isWanted, setWanted] = useState(false);
  const { kind, status, person, stance, code } = props.filter;
  const count = [kind, status, person, stance, code].filter((part) => part !== null).length;
  return (
    <Menu label={count > 0 ? t("Filter ({count})", { count }) : t("Filter")} onOpen={() => setWanted(true)}>
      {isWanted && (
        <Suspense fallback={<p>{t("One moment…")}</p>}>
          <FilterFields {...props} />
        </Suspense>
      )}
    </Menu>
  );
});
