"use client";

import { type MouseEvent, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { DensityStrip } from "./density-strip.tsx";
import { HeldElement } from "./held-element.tsx";
import styles from "./outline.module.css";
import { useCurrentSection } from "./use-current-section.ts";
import { useSectionCounts } from "./use-section-counts.ts";

type Props = {
  markupKey: string | null;
  map: TextMap | null;
  /** The threads shown: their places stand in the strip, and their counts at the sections. */
  threads: readonly ThreadInBrief[];
  onHelp: () => void;
};

/** The sections, beside the text where there is room; else a drawer that the header's button opens, scripts or not. */
export function Outline({ markupKey, map, threads, onHelp }: Props) {
  const t = useWords();
  const drawer = useRef<HTMLDivElement>(null);
  useCurrentSection("outline", map);
  useSectionCounts("outline", map, threads);

  const onClick = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest("a");
    if (isLink && drawer.current?.matches(":popover-open")) drawer.current.hidePopover();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: The presses heard here are those of the links inside.
    // biome-ignore lint/a11y/useKeyWithClickEvents: A link pressed by key is a click.
    <div ref={drawer} id="outline-drawer" popover="auto" className={styles.outline} onClick={onClick}>
      {markupKey && (
        <>
          <h2 className={styles.title}>{t("Outline")}</h2>
          <div className={styles.map}>
            <DensityStrip map={map} threads={threads} />
            <HeldElement
              as="nav"
              id="outline"
              aria-label={t("Outline")}
              markupKey={markupKey}
              className={styles.sections}
            />
          </div>
        </>
      )}
      <Button look="quiet" className={styles.keys} onClick={onHelp}>
        {t("Keyboard shortcuts")}
      </Button>
    </div>
  );
}
