"use client";

import { useLayoutEffect, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { Kind } from "#lib/contract/annotations.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import styles from "./selection-toolbar.module.css";
import type { Selected } from "./use-selected-span.ts";

type Props = { selected: Selected; onChoose: (kind: Kind) => void };

const KINDS: readonly { kind: Kind; key: string }[] = [
  { kind: "note", key: "n" },
  { kind: "highlight", key: "h" },
  { kind: "question", key: "q" },
  { kind: "suggestion", key: "s" },
];

const GAP = 10;

/** What can be made of selected words. Above them with a mouse; for fingers a bar at the bottom, off the words. */
export function SelectionToolbar({ selected, onChoose }: Props) {
  const t = useWords();
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (bar.current) place(bar.current, selected.box);
  }, [selected]);

  return (
    <div ref={bar} role="toolbar" aria-label={t("Annotate the selected words")} className={styles.bar}>
      {KINDS.map(({ kind, key }) => (
        <button
          key={kind}
          type="button"
          data-kinds={kind}
          aria-keyshortcuts={key}
          // Without this the press would end the selection before it is used.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(kind)}
        >
          {t(KIND_WORDS[kind])} <span aria-hidden="true">{key}</span>
        </button>
      ))}
    </div>
  );
}

/** Positions are set from here and not in markup: the content security policy refuses style attributes. */
function place(bar: HTMLElement, box: DOMRect) {
  if (window.matchMedia("(pointer: coarse)").matches) return uncover(bar, box);
  const { width, height } = bar.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(Math.max(GAP, box.left + (box.width - width) / 2), clientWidth - width - GAP);
  const above = box.top - height - GAP;
  const top = above > GAP ? above : Math.min(box.bottom + GAP, clientHeight - height - GAP);
  bar.style.setProperty("left", `${left + window.scrollX}px`);
  bar.style.setProperty("top", `${top + window.scrollY}px`);
}

/** Scrolls just as far as the selected words would lie under the bar. */
function uncover(bar: HTMLElement, box: DOMRect) {
  const covered = box.bottom + GAP - bar.getBoundingClientRect().top;
  const room = box.top - GAP;
  if (covered > 0 && room > 0) window.scrollBy({ top: Math.min(covered, room), behavior: "smooth" });
}
