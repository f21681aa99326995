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

/** How much a copy brings. */
export const newIn = ({ counts }: ReturnReport) => counts.newThreads + counts.newReplies + counts.newStatuses;

/** What a copy brings or has brought. It takes the focus, being what was asked for. */
export function ReturnSummary({ outcome, document, children }: Props) {
  const t = useWords();
  const { report, isDone } = outcome;
  const reader = `/documents/${encodeURIComponent(document.slug)}`;
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
      <Doubt report={report} />
      <ul className={styles.counts}>
        {countWords(t, report).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {isDone || newIn(report) === 0 ? (
        <Notice tone={isDone ? "ok" : "info"}>
          {!isDone && <p>{nothingWords(t, report)}</p>}
          <p>
            <a href={reader}>{isDone ? t("Read the document with them") : t("Back to the document")}</a>
          </p>
        </Notice>
      ) : (
        <FormActions>{children}</FormActions>
      )}
      <ReturnedChanges changes={report.changes} document={document} />
    </section>
  );
}

/** What speaks against bringing it in here, before somebody does. */
function Doubt({ report: { origin, counts } }: { report: ReturnReport }) {
  const t = useWords();
  if (counts.newThreads === 0) return null;
  const other = origin?.document;
  const isElsewhere = origin?.isThisDocument === false;
  const areAllLost = origin?.isThisDocument !== true && counts.notPlaced === counts.newThreads;
  if (!isElsewhere && !areAllLost) return null;
  const link = other && (
    <a key="title" href={`${other.link}/copies`}>
      <bdi>{other.title}</bdi>
    </a>
  );
  return (
    <Notice tone="danger">
      {link && <p>{t.rich("It belongs to {title}: bring it back there.", { title: link })}</p>}
      {areAllLost && <p>{t("No passage of its new threads is in the current text. Is it the right file?")}</p>}
      {isElsewhere && <p>{t("Brought in here, its threads become new threads of this document.")}</p>}
    </Notice>
  );
}

/** Why there is nothing to bring in. */
function nothingWords(t: InterfaceWords, { counts: { threadsInCopy }, changes }: ReturnReport): string {
  if (threadsInCopy === 0) return t("There are no threads in this file.");
  return changes.length === 0
    ? t("There is nothing new in this file: its {count} threads are here already.", { count: threadsInCopy })
    : t("There is nothing in this file that could be brought in; what differs is listed below.");
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
function countWords(t: InterfaceWords, report: ReturnReport): string[] {
  const { counts } = report;
  const hasNews = report.changes.length > 0;
  const lines: (readonly [number, (count: { count: number }) => string])[] = [
    [counts.newThreads, (count) => t("{count} new threads", count)],
    [counts.notPlaced, (count) => t("{count} of them find no passage in the current text", count)],
    [counts.repliesInNewThreads, (count) => t("{count} replies in them", count)],
    [counts.newReplies, (count) => t("{count} new replies", count)],
    [counts.newStatuses, (count) => t("{count} threads settled in the copy", count)],
    [counts.differing, (count) => t("{count} posts with other words in the copy; those here stay", count)],
    [counts.refused, (count) => t("{count} entries left out", count)],
    [hasNews ? counts.unchanged : 0, (count) => t("{count} threads already here", count)],
  ];
  return lines.filter(([count]) => count > 0).map(([count, words]) => words({ count }));
}
