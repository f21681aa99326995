"use client";

import { type ReactNode, Suspense, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";

type Props = { label: ReactNode; children: ReactNode };

/** A menu with a part of the page that is asked for once somebody opens it. */
export function MenuOnDemand({ label, children }: Props) {
  const t = useWords();
  const [isWanted, setWanted] = useState(false);
  return (
    <Menu label={label} onOpen={() => setWanted(true)}>
      {isWanted && <Suspense fallback={<p>{t("One moment…")}</p>}>{children}</Suspense>}
    </Menu>
  );
}
