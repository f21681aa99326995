import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentHeader } from "#components/reader/document-header.tsx";
import { holdMarkup } from "#components/reader/held-markup.ts";
import styles from "#components/reader/reader.module.css";
import { Reader } from "#components/reader/reader.tsx";
import { WithoutScript } from "#components/reader/without-script.tsx";
import { opensWithTitle } from "#lib/core/document/title.ts";
import { Problem } from "#lib/core/problem.ts";
import { writeOutline, writeReader } from "#lib/formats/html/write-reader.ts";
import { readerPage } from "#lib/server/reader.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

type Props = { params: Promise<{ slug: string }> };

/** The page, read once for its title and its content. What one may not see does not exist. */
const pageOf = cache(async (slug: string) => {
  try {
    return await readerPage(await viewerOfPage(), slug, ({ document, blocks, highlights }) =>
      writeReader({
        title: document.title,
        blocks,
        passages: highlights.map(({ status, ...highlight }) => ({
          ...highlight,
          isClosed: status === "resolved" || status === "declined",
        })),
      }),
    );
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { document } = await pageOf(decodeURIComponent(slug));
  return { title: document.title };
}

/** A document to read, with its highlights in the markup and its discussion beside it. */
export default async function DocumentPage({ params }: Props) {
  const { slug } = await params;
  const viewer = await viewerOfPage();
  const { key, document, outline, markup } = await pageOf(decodeURIComponent(slug));
  const sections = writeOutline(document.title, outline);
  const outlineKey = sections && `outline:${document.revision.id}`;
  holdMarkup(key, markup);
  holdMarkup(outlineKey, sections);
  const { id, language, revision, counts } = document;
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <Reader
        document={{ id, language, revisionId: revision.id, threadCount: counts.threads }}
        viewer={viewer.kind === "member" ? { id: viewer.id, name: viewer.name } : null}
        textKey={key}
        outlineKey={outlineKey || null}
        header={
          <DocumentHeader
            document={document}
            showsTitle={!opensWithTitle(document.title, outline)}
            hasOutline={sections !== ""}
          />
        }
        withoutScript={<WithoutScript document={document} />}
      />
    </main>
  );
}
