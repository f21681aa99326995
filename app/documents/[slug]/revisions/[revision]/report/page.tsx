import { cache } from "react";
import { metadataOrNothing, pageOrNothing } from "#app/documents/[slug]/or-nothing.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { CarrySummary } from "#components/revisions/carry-summary.tsx";
import { DocumentPage } from "#components/revisions/document-page.tsx";
import { isSettled, isWaiting } from "#components/revisions/outcomes.ts";
import { PassageGroups } from "#components/revisions/passage-groups.tsx";
import { type ReportedThread, ReportThread } from "#components/revisions/report-thread.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import { Problem } from "#lib/core/problem.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import { threadsOf } from "#lib/server/annotations.ts";
import { documentOf } from "#lib/server/documents.ts";
import { reportOf } from "#lib/server/report.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

type Props = { params: Promise<{ slug: string; revision: string }> };

const reportIn = cache(async (slug: string, ordinal: number) => {
  const viewer = await viewerOfPage();
  const document = await documentOf(viewer, slug);
  const report = await reportOf(viewer, document.id, ordinal);
  const { items } = await threadsOf(viewer, document.id, { limit: Number.MAX_SAFE_INTEGER });
  return { document, report, threads: new Map(items.map((thread) => [thread.id, thread])) };
});

async function readOf({ params }: Props) {
  const { slug, revision } = await params;
  if (!/^[1-9]\d{0,5}$/.test(revision)) throw new Problem("not-found");
  const ordinal = Number(revision);
  return { ordinal, ...(await reportIn(decodeURIComponent(slug), ordinal)) };
}

export const generateMetadata = metadataOrNothing(async (props: Props) => {
  const { document, ordinal } = await readOf(props);
  const t = await requestWords();
  return {
    title: t("Notes carried to revision {number} of {document}", { number: ordinal, document: document.title }),
  };
});

/** What became of the notes when a revision was published, and what is still to be settled. */
export default pageOrNothing(async function ReportPage(props: Props) {
  const { document, report, ordinal, threads } = await readOf(props);
  const { slug, language, revision } = document;
  const t = await requestWords();
  const former = report.from?.ordinal;
  const isPast = revision.ordinal !== ordinal;
  const aboutOf = (passage: CarriedPassage) => {
    const thread = threads.get(passage.annotationId);
    return thread && <ReportThread thread={reported(t, thread, passage, isPast)} />;
  };
  return (
    <DocumentPage
      document={document}
      title={t("What became of the notes in revision {number}", { number: ordinal })}
      trail={[{ words: t("Revisions"), href: `/documents/${encodeURIComponent(slug)}/revisions` }]}
      lead={
        former ? (
          <p>
            {t("Every note was carried over from revision {number} by comparing the texts.", { number: former })}{" "}
            <a href={`/documents/${encodeURIComponent(slug)}/compare?from=${former}&to=${ordinal}`}>
              {t("See what changed")}
            </a>
          </p>
        ) : null
      }
    >
      {former === undefined || report.counts.total === 0 ? (
        <Notice>
          <p>
            {t(
              former === undefined
                ? "This is the first revision: there was nothing to carry over."
                : "There were no notes to carry over.",
            )}
          </p>
        </Notice>
      ) : (
        <>
          <CarrySummary counts={report.counts} passages={report.passages} />
          <PassageGroups
            slug={slug}
            passages={report.passages}
            ordinals={[former, ordinal]}
            language={language}
            isPast={isPast}
            about={aboutOf}
          />
        </>
      )}
    </DocumentPage>
  );
});

/** What the report tells of a thread. It is settled in the current revision only. */
function reported(t: InterfaceWords, thread: Annotation, passage: CarriedPassage, isPast: boolean): ReportedThread {
  const { id, version, link, author, content, placement, may, deletedAt } = thread;
  const { kind, doubtful } = passage.now;
  const asked = doubtful || kind === "orphaned" || kind === "changed" || isSettled(passage);
  const isSaid = asked && !(isPast && (doubtful || isWaiting(passage)));
  return {
    ...{ id, version, link, author: author.name, revisionId: placement.revision.id },
    maySettle: may.settle && !isPast,
    words: deletedAt ? t("Deleted") : content.map((block) => block.text).join(" ") || t("Highlighted, without words"),
    now: isSaid ? { kind, doubtful } : null,
  };
}
