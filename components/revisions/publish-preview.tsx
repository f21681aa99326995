"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import { FormActions } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { CarrySummary } from "./carry-summary.tsx";
import { ChangesPreview } from "./changes-preview.tsx";
import { PassageGroups } from "./passage-groups.tsx";
import styles from "./publish-form.module.css";
import type { Preview } from "./use-publishing.ts";

type Props = {
  preview: Preview;
  document: { readonly slug: string; readonly language: string };
  current: number;
  /** What publishes it, shown where there is something to publish. */
  children: ReactNode;
};

/** What publishing would change, and do to the notes. It takes the focus, being what was asked for. */
export function PublishPreview({ preview, document, current, children }: Props) {
  const t = useWords();
  const { report, changes, isSameText, warnings } = preview;
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Another preview is heard anew.
  useEffect(() => region.current?.focus(), [preview]);
  const former = report.from?.ordinal ?? current;

  return (
    <section ref={region} tabIndex={-1} className={styles.preview} aria-labelledby="preview-title">
      <h2 id="preview-title">{t("Preview of revision {number}", { number: former + 1 })}</h2>
      {warnings.length > 0 && (
        <Notice>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{t.said(warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isSameText ? (
        <Notice>
          <p>
            {t("This text is the same, to the letter, as revision {number}. There is nothing to publish.", {
              number: former,
            })}
          </p>
        </Notice>
      ) : (
        <>
          <ChangesPreview changes={changes} language={document.language} />
          <div className={styles.part}>
            <h3>{t("What happens to the notes")}</h3>
            {report.counts.total === 0 ? (
              <p>{t("There are no notes to carry over.")}</p>
            ) : (
              <CarrySummary counts={report.counts} passages={report.passages} />
            )}
          </div>
          <FormActions>{children}</FormActions>
          <PassageGroups
            slug={document.slug}
            passages={report.passages}
            ordinals={[former, former + 1]}
            language={document.language}
          />
        </>
      )}
    </section>
  );
}
