"use client";

import { type ComponentProps, Suspense, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";
import { ExportChoices } from "./on-demand.ts";

/** The ways to take the notes along. What they are is asked once somebody wants one. */
export function ExportMenu(props: ComponentProps<typeof ExportChoices>) {
  const t = useWords();
  const [isWanted, setWanted] = useState(false);
  return (
    <Menu label={t("Export")} onOpen={() => setWanted(true)}>
      {isWanted && (
        <Suspense fallback={<p>{t("One moment…")}</p>}>
          <ExportChoices {...props} />
        </Suspense>
      )}
    </Menu>
  );
}
