import { ReadThread } from "#components/annotations/read-thread.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { DocumentPage } from "#components/revisions/document-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { isAlive } from "#lib/client/threads.ts";
import { Problem } from "#lib/core/problem.ts";
import { threadsOf } from "#lib/server/annotations.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";
import { documentAt } from "../document-at.ts";
import { metadataOrNothing, pageOrNothing } from "../or-nothing.tsx";
import styles from "./notes.module.css";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string | string[] }> };

/** Threads on one page. */
const PAGE = 500;

export const generateMetadata = metadataOrNothing(async (props: Props) => {
  const t = await requestWords();
  return { title: t("Notes on {title}", { title: (await documentAt(props.params)).title }) };
});

/** Every thread the viewer may see, one below the other, for browsers without scripts and for reading in one go. */
export default pageOrNothing(async function NotesPage(props: Props) {
  const t = await requestWords();
  const document = await documentAt(props.params);
  const { after } = await props.searchParams;
  const { items, total, next } = await threadsFrom(document.id, typeof after === "string" ? after : undefined);
  const lead = <p>{t("{count} notes, in the order of the text.", { count: total })}</p>;
  return (
    <DocumentPage document={document} title={t("Notes")} lead={lead}>
      {total === 0 ? (
        <EmptyState title={t("Nobody has written anything yet")}>
          <p>{t("Select words in the text to be the first.")}</p>
        </EmptyState>
      ) : (
        <ol className={styles.threads}>
          {items.filter(isAlive).map((thread) => (
            <li key={thread.id}>
              <ReadThread thread={thread} documentLink={document.link} language={document.language} />
            </li>
          ))}
        </ol>
      )}
      {next && (
        <p>
          <a href={`${document.link}/notes?${new URLSearchParams({ after: next })}`}>{t("More notes")}</a>
        </p>
      )}
    </DocumentPage>
  );
});

async function threadsFrom(documentId: string, after: string | undefined) {
  try {
    return await threadsOf(await viewerOfPage(), documentId, { limit: PAGE, after });
  } catch (error) {
    // Nothing stands behind a place in the list that never was one.
    if (error instanceof Problem && error.code === "invalid") throw new Problem("not-found");
    throw error;
  }
}
