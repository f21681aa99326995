"use client";

import type { ComponentProps } from "react";
import { useWords } from "#components/language/use-words.ts";
import { MenuOnDemand } from "./menu-on-demand.tsx";
import { ExportChoices } from "./on-demand.ts";

/** The ways to take the notes along. */
export function ExportMenu(props: ComponentProps<typeof ExportChoices>) {
  const t = useWords();
  return (
    <MenuOnDemand label={t("Export")}>
      <ExportChoices {...props} />
    </MenuOnDemand>
  );
}
