import { cache } from "react";
import { requestWords } from "#components/language/request-words.ts";
import { DocumentHeader } from "#components/reader/document-header.tsx";
import { holdMarkup } from "#components/reader/held-markup.ts";
import styles from "#components/reader/reader.module.css";
import { Reader } from "#components/reader/reader.tsx";
import { textWordsIn } from "#components/reader/text-words.ts";
import { WithoutScript } from "#components/reader/without-script.tsx";
import { opensWithTitle } from "#lib/core/document/title.ts";
import { writeOutline, writeReader } from "#lib/formats/html/write-reader.ts";
import { linkedNoteOf, type ReaderPage, type ReaderText, readerPage } from "#lib/server/reader.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

/**
 * A document in one revision, the current one unless another is named; read once for its title and its content.
 */
export const readingOf = cache(async (slug: string, ordinal?: number) => {
  const viewer = await viewerOfPage();
  const words = textWordsIn(await requestWords());
  const write = ({ document, isCurrent, blocks, highlights }: ReaderText) =>
    writeReader({
      title: document.title,
      blocks,
      mayAnnotate: isCurrent,
      passages: highlights.map(({ status, ...highlight }) => ({
        ...highlight,
        isClosed: status === "resolved" || status === "declined",
      })),
      language: document.language,
      words,
    });
  return readerPage(viewer, slug, { language: words.language, write }, ordinal);
});

/** A document to read, with its highlights in the markup and its discussion beside it. */
export async function Reading({ page, annotationId }: { page: ReaderPage; annotationId: string | null }) {
  const viewer = await viewerOfPage();
  const { key, document, outline, markup, newest } = page;
  const { id, slug, language, revision, counts } = document;
  const sections = writeOutline(document.title, outline, language);
  const outlineKey = sections && `outline:${revision.id}:${language}`;
  holdMarkup(key, markup);
  holdMarkup(outlineKey, sections);
  const linked = annotationId === null ? null : await linkedNoteOf(viewer, id, annotationId);
  const showsTitle = !opensWithTitle(document.title, outline);
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <Reader
        document={{
          ...{ id, slug, language },
          revisionId: revision.id,
          revisionOrdinal: revision.ordinal,
          isCurrent: revision.ordinal === newest,
          threadCount: counts.threads,
        }}
        viewer={viewer.kind === "member" ? { id: viewer.id, name: viewer.name } : null}
        textKey={key}
        outlineKey={outlineKey || null}
        header={<DocumentHeader {...{ document, showsTitle, newest }} hasOutline={sections !== ""} />}
        withoutScript={<WithoutScript document={document} linked={linked} />}
      />
    </main>
  );
}
