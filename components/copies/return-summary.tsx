"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import { FormActions } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReturnReport } from "#lib/contract/copies.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
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
  const t = useWords();
  const { report, isDone } = outcome;
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Another outcome is heard anew.
  useEffect(() => region.current?.focus(), [outcome]);

  return (
    <section ref={region} tabIndex={-1} className={styles.summary} aria-labelledby="return-title">
      <h3 id="return-title">{isDone ? t("The copy is back") : t("What the copy brings")}</h3>
      <p>{originWords(t, report)}</p>
      {report.warnings.length > 0 && (
        <Notice>
          <ul>
            {report.warnings.map((warning) => (
              <li key={warning}>{t.said(warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className={styles.counts}>
        {countWords(t, report).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {isDone && (
        <p>
          <a href={`/documents/${encodeURIComponent(document.slug)}`}>{t("Read the document with them")}</a>
        </p>
      )}
      <FormActions>{children}</FormActions>
      <ReturnedChanges changes={report.changes} document={document} />
    </section>
  );
}

function originWords(t: InterfaceWords, { origin, counts }: ReturnReport): string {
  const threads = t("{count} threads", { count: counts.threadsInCopy });
  if (!origin)
    return t("This file was not made here. It holds {threads}; they are placed by their words.", { threads });
  if (!origin.isThisDocument) return t("This is a copy of another document. It holds {threads}.", { threads });
  const copy = origin.revision
    ? t("This is a copy of revision {ordinal} with {threads}.", { ordinal: origin.revision.ordinal, threads })
    : t("This is a copy of a revision that is not here with {threads}.", { threads });
  const isEdited = origin.isTextUnchanged === false;
  return isEdited ? `${copy} ${t("Its text was edited since; notes are carried over from it.")}` : copy;
}

/** Nothing is said twice: a count of none is not mentioned. */
function countWords(t: InterfaceWords, { counts }: ReturnReport): string[] {
  const lines: (readonly [number, (count: { count: number }) => string])[] = [
    [counts.newThreads, (count) => t("{count} new threads", count)],
    [counts.notPlaced, (count) => t("{count} of them find no passage in the current text", count)],
    [counts.newReplies, (count) => t("{count} new replies", count)],
    [counts.newStatuses, (count) => t("{count} threads settled in the copy", count)],
    [counts.differing, (count) => t("{count} posts with other words in the copy; those here stay", count)],
    [counts.refused, (count) => t("{count} entries left out", count)],
    [counts.unchanged, (count) => t("{count} threads already here", count)],
  ];
  const said = lines.filter(([count]) => count > 0).map(([count, words]) => words({ count }));
  return said.length > 0 ? said : [t("No threads were found in this file")];
}
