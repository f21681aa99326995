import { cache } from "react";
import { metadataOrNothing, pageOrNothing } from "#app/documents/[slug]/or-nothing.tsx";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { DocumentPage } from "#components/revisions/document-page.tsx";
import { Publication } from "#components/revisions/publication.tsx";
import { PublishForm } from "#components/revisions/publish-form.tsx";
import { RevisionList } from "#components/revisions/revision-list.tsx";
import { documentOf } from "#lib/server/documents.ts";
import { publicationOf } from "#lib/server/jobs/jobs.ts";
import { revisionsOf } from "#lib/server/publishing.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";
import styles from "./revisions.module.css";

type Props = { params: Promise<{ slug: string }> };

const revisionsIn = cache(async (slug: string) => {
  const viewer = await viewerOfPage();
  const document = await documentOf(viewer, slug);
  return { document, ...(await revisionsOf(viewer, document.id)) };
});

const readOf = async ({ params }: Props) => revisionsIn(decodeURIComponent((await params).slug));

export const generateMetadata = metadataOrNothing(async (props: Props) => {
  const { document } = await readOf(props);
  const t = await requestWords();
  return { title: t("Revisions of {document}", { document: document.title }) };
});

/** Every published text of a document, and for those who may, the form that publishes the next. */
export default pageOrNothing(async function RevisionsPage(props: Props) {
  const { document, items, may } = await readOf(props);
  const { id, slug, language, revision } = document;
  const t = await requestWords();
  const publication = may.publish ? await publicationOf(await viewerOfPage(), id) : null;
  return (
    <DocumentPage
      document={document}
      title={t("Revisions")}
      lead={
        <p>{t("A published text never changes. Every revision stays readable, with its notes where they stood.")}</p>
      }
    >
      <RevisionList slug={slug} revisions={items} />
      {may.publish && (
        <section id="publish" className={styles.publish} aria-labelledby="publish-title">
          <h2 id="publish-title">{t("Publish a revision")}</h2>
          <p>
            {t("See first what would change and what would happen to the notes; nothing is published by the preview.")}
          </p>
          <NeedsScript what={t("Publishing")} />
          <Publication job={publication}>
            <PublishForm
              document={{ id, slug, language }}
              current={revision.ordinal}
              maxUploadMb={settings().maxUploadMb}
            />
          </Publication>
        </section>
      )}
    </DocumentPage>
  );
});
