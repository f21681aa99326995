"use client";

import { type ReactNode, Suspense, useCallback, useState } from "react";
import { distinguish } from "#lib/client/shown-threads.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import { LeftContext } from "./continue-reading.tsx";
import { HeldElement } from "./held-element.tsx";
import { MissingNotice, NewPassage, ShortcutList, useReadiness } from "./on-demand.ts";
import { Outline } from "./outline.tsx";
import type { ReadDocument } from "./read-document.ts";
import styles from "./reader.module.css";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import { TEXT_CLASSES } from "./text-classes.ts";
import { ThreadColumn } from "./thread-column.tsx";
import { useReader, useReaderShortcuts } from "./use-reader.ts";
import { useReadingPlace } from "./use-reading-place.ts";
import { useShortcuts } from "./use-shortcuts.ts";

type Props = {
  document: ReadDocument;
  textKey: string;
  outlineKey: string | null;
  header: ReactNode;
  /** The ways to the notes where scripts are off. */
  withoutScript: ReactNode;
};

/** Outline, text and threads, side by side where there is room. */
export function ReaderView({ document, textKey, outlineKey, header, withoutScript }: Props) {
  useReadiness();
  const reader = useReader(document);
  const { map, selected, choose, arrival, onReady } = reader;
  // Null until it is asked for the first time.
  const [isHelpOpen, setHelpOpen] = useState<boolean | null>(null);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const letters = useShortcuts(useReaderShortcuts(reader, openHelp));
  const left = useReadingPlace(map, document.id);
  const onPoint = useCallback((id: string | null) => map && distinguish(map.article, "data-pointed", id), [map]);

  return (
    <div className={styles.reader}>
      <Outline markupKey={outlineKey} map={map} threads={reader.threads} onHelp={openHelp} />
      <div className={styles.middle} data-document>
        <LeftContext value={left}>{header}</LeftContext>
        {withoutScript}
        {arrival.missing && (
          <Suspense>
            <MissingNotice missing={arrival.missing} onDismiss={arrival.dismiss} />
          </Suspense>
        )}
        <HeldElement
          as="article"
          id="text"
          className={TEXT_CLASSES}
          lang={document.language}
          dir={dirOf(document.language)}
          markupKey={textKey}
          onReady={onReady}
        />
      </div>
      <ThreadColumn document={document} reader={reader} onPoint={onPoint} />
      {reader.placing.threadId !== null && (
        <Suspense>
          <NewPassage reader={reader} revisionId={document.revisionId} language={document.language} />
        </Suspense>
      )}
      {selected && <SelectionToolbar selected={selected} onChoose={choose} />}
      {isHelpOpen !== null && (
        <Suspense>
          <ShortcutList
            isOpen={isHelpOpen}
            onClose={() => setHelpOpen(false)}
            areLettersOn={letters.isOn}
            onSwitch={letters.turn}
          />
        </Suspense>
      )}
    </div>
  );
}
