import type { Metadata } from "next";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { ChosenManner, ChosenThreads } from "#components/copies/export-fields.tsx";
import { ExportForm } from "#components/copies/export-form.tsx";
import { formatsFor } from "#components/copies/formats.ts";
import { PreparedCopies } from "#components/copies/prepared-copies.tsx";
import { ReturnForm } from "#components/copies/return-form.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { DocumentPage } from "#components/revisions/document-page.tsx";
import { facetsOf } from "#lib/server/facets.ts";
import { jobsOf } from "#lib/server/jobs/jobs.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";
import { documentAt } from "../document-at.ts";
import styles from "./copies.module.css";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await requestWords();
  return { title: t("Copies of {title}", { title: (await documentAt(props.params)).title }) };
}

/** Where annotated copies leave, and where they come back. */
export default async function CopiesPage(props: Props) {
  const t = await requestWords();
  const document = await documentAt(props.params);
  const viewer = await viewerOfPage();
  const isMember = viewer.kind === "member";
  const facets = await facetsOf(viewer, document.id);
  const jobs = isMember ? (await jobsOf(viewer, document.id)).filter(({ kind }) => kind === "export") : [];
  const { id, slug, language, may } = document;
  return (
    <DocumentPage
      document={document}
      title={t("Copies")}
      lead={<p>{t("Take the document with its notes to another program, and bring back what was answered there.")}</p>}
    >
      <section className={styles.part} aria-labelledby="take-title">
        <h2 id="take-title">{t("Take an annotated copy")}</h2>
        <ExportForm documentId={id} formats={formatsFor(document.revision.sourceFormat)}>
          <ChosenThreads facets={facets} isMember={isMember} />
          <ChosenManner />
        </ExportForm>
        {jobs.length > 0 && (
          <>
            <h3>{t("Copies you had made")}</h3>
            <p>{t("They can be fetched for seven days.")}</p>
            <PreparedCopies jobs={jobs} />
          </>
        )}
      </section>
      {may.annotate && (
        <section className={styles.part} aria-labelledby="return-heading">
          <h2 id="return-heading">{t("Bring a copy back")}</h2>
          <p>
            {t(
              "Threads are matched by their ids, so nothing is doubled. Replies written elsewhere come in under their authors’ names; nothing that is here is changed or taken away.",
            )}
          </p>
          <NeedsScript what={t("Bringing a copy back")} />
          <ReturnForm document={{ id, slug, language, mayPublish: may.publish }} maxUploadMb={settings().maxUploadMb} />
        </section>
      )}
    </DocumentPage>
  );
}
