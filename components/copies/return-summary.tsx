"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { FormActions } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReturnReport } from "#lib/contract/copies.ts";
import { counted } from "#lib/core/threads/words.ts";
import styles from "./return-summary.module.css";
import { ReturnedChanges } from "./returned-changes.tsx";

type Props = {
  outcome: { readonly report: ReturnReport; readonly isDone: boolean };
  document: { readonly slug: string; readonly language: string };
  /** What takes it over, where there is something to take over. */
  children: ReactNode;
};

/** What a copy brings or has brought. It takes the focus, being what was asked for. */
export function ReturnSummary({ outcome, document, children }: Props) {
  const { report, isDone } = outcome;
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Another outcome is heard anew.
  useEffect(() => region.current?.focus(), [outcome]);

  return (
    <section ref={region} tabIndex={-1} className={styles.summary} aria-labelledby="return-title">
      <h3 id="return-title">{isDone ? "The copy is back" : "What the copy brings"}</h3>
      <p>{originWords(report)}</p>
      {report.warnings.length > 0 && (
        <Notice>
          <ul>
            {report.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className={styles.counts}>
        {countWords(report).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {isDone && (
        <p>
          <a href={`/documents/${encodeURIComponent(document.slug)}`}>Read the document with them</a>
        </p>
      )}
      <FormActions>{children}</FormActions>
      <ReturnedChanges changes={report.changes} document={document} />
    </section>
  );
}

function originWords({ origin, counts }: ReturnReport): string {
  const threads = counted(counts.threadsInCopy, "thread");
  if (!origin) return `This file was not made here. It holds ${threads}; they are placed by their words.`;
  if (!origin.isThisDocument) return `This is a copy of another document. It holds ${threads}.`;
  const revision = origin.revision ? `revision ${origin.revision.ordinal}` : "a revision that is not here";
  const text = origin.isTextUnchanged === false ? " Its text was edited since; notes are carried over from it." : "";
  return `This is a copy of ${revision} with ${threads}.${text}`;
}

/** Nothing is said twice: a count of none is not mentioned. */
function countWords({ counts }: ReturnReport): string[] {
  const lines: (readonly [number, string])[] = [
    [counts.newThreads, `${counted(counts.newThreads, "new thread")}`],
    [counts.notPlaced, `${counted(counts.notPlaced, "of them finds", "of them find")} no passage in the current text`],
    [counts.newReplies, `${counted(counts.newReplies, "new reply", "new replies")}`],
    [counts.newStatuses, `${counted(counts.newStatuses, "thread")} settled in the copy`],
    [counts.differing, `${counted(counts.differing, "post")} with other words in the copy; those here stay`],
    [counts.refused, `${counted(counts.refused, "change")} you may not make`],
    [counts.unchanged, `${counted(counts.unchanged, "thread")} already here`],
  ];
  const said = lines.filter(([count]) => count > 0).map(([, words]) => words);
  return said.length > 0 ? said : ["No threads were found in this file"];
}
