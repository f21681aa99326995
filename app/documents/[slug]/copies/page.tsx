import { cookies } from "next/headers";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { AnsweringElsewhere } from "#components/copies/answering-elsewhere.tsx";
import { askedFor, type Search } from "#components/copies/asked-for.ts";
import { countable } from "#components/copies/chosen.ts";
import { chosenWords } from "#components/copies/chosen-words.ts";
import { ChosenManner, ChosenThreads, type Facets } from "#components/copies/export-fields.tsx";
import { ExportForm } from "#components/copies/export-form.tsx";
import { formatLabel, formatsFor } from "#components/copies/formats.ts";
import { type Prepared, PreparedCopies } from "#components/copies/prepared-copies.tsx";
import { ReturnForm } from "#components/copies/return-form.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { DocumentPage } from "#components/revisions/document-page.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { countExport } from "#lib/contract/exports.ts";
import type { Job } from "#lib/contract/jobs.ts";
import { queryIn } from "#lib/contract/query.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import { countsOf } from "#lib/server/exports.ts";
import { facetsOf } from "#lib/server/facets.ts";
import { REFUSAL_COOKIE, refusalIn } from "#lib/server/http/way-back.ts";
import { jobsOf } from "#lib/server/jobs/jobs.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";
import { documentAt } from "../document-at.ts";
import { metadataOrNothing, pageOrNothing } from "../or-nothing.tsx";
import styles from "./copies.module.css";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Search> };

export const generateMetadata = metadataOrNothing(async (props: Props) => {
  const t = await requestWords();
  return { title: t("Copies of {title}", { title: (await documentAt(props.params)).title }) };
});

/** Where annotated copies leave, and where they come back. The address can ask for a choice, as the API's query does. */
export default pageOrNothing(async function CopiesPage(props: Props) {
  const t = await requestWords();
  const document = await documentAt(props.params);
  const viewer = await viewerOfPage();
  const isMember = viewer.kind === "member";
  const { privateNotes, ...facets } = await facetsOf(viewer, document.id);
  const jobs = isMember ? (await jobsOf(viewer, document.id)).filter(({ kind }) => kind === "export") : [];
  const { id, slug, language, may } = document;
  const formats = formatsFor(document.revision.sourceFormat);
  const search = await props.searchParams;
  const asked = askedFor(search, facets, formats);
  const counts = await countsOf(viewer, id, countExport.query.parse(queryIn(countable(asked))));
  return (
    <DocumentPage document={document} title={t("Copies")} lead={<Lead hasMade={jobs.length > 0} {...may} />}>
      <section className={styles.part} aria-labelledby="take-title">
        <h2 id="take-title">{t("Take an annotated copy")}</h2>
        <ExportForm
          documentId={id}
          formats={formats}
          asked={asked.toString()}
          counts={counts}
          privateNotes={privateNotes}
          refused={refusalIn((await cookies()).get(REFUSAL_COOKIE)?.value, searchOf(search))}
        >
          <ChosenThreads facets={facets} isMember={isMember} asked={asked} />
          <ChosenManner asked={asked} />
        </ExportForm>
        {jobs.length > 0 && (
          <>
            <h3 id="made" className={styles.made}>
              {t("Copies you had made")}
            </h3>
            <p>{t("They can be fetched for seven days.")}</p>
            <PreparedCopies copies={jobs.map((job) => prepared(t, job, facets))} />
          </>
        )}
      </section>
      {may.annotate && (
        <section id="bring-back" className={styles.part} aria-labelledby="return-heading">
          <h2 id="return-heading">{t("Bring a copy back")}</h2>
          <p>
            {t(
              "Threads are matched by their ids, so nothing is doubled. Replies written elsewhere come in under their authors’ names; nothing that is here is changed or taken away.",
            )}
          </p>
          <AnsweringElsewhere />
          <NeedsScript what={t("Bringing a copy back")} />
          <ReturnForm document={{ id, slug, language, mayPublish: may.publish }} maxUploadMb={settings().maxUploadMb} />
        </section>
      )}
    </DocumentPage>
  );
});

const searchOf = (search: Search) =>
  new URLSearchParams(
    Object.entries(search).flatMap(([name, given]) => [given ?? []].flat().map((each) => [name, each])),
  );

function prepared(t: InterfaceWords, job: Job, facets: Facets): Prepared {
  const query = job.copy?.query ?? {};
  const format = t.said(formatLabel(String(query.format), query.on));
  return { job, format, chosen: chosenWords(t, query, facets) };
}

/** What the page is for, with the ways to its parts: the second of them is far below the first. */
async function Lead({ hasMade, annotate }: { hasMade: boolean; annotate: boolean }) {
  const t = await requestWords();
  return (
    <>
      <p>{t("Take the document with its notes to another program, and bring back what was answered there.")}</p>
      {(annotate || hasMade) && (
        <nav aria-label={t("On this page")} className={styles.ways}>
          {hasMade && <ButtonLink href="#made">{t("Copies you had made")}</ButtonLink>}
          {annotate && <ButtonLink href="#bring-back">{t("Bring a copy back")}</ButtonLink>}
        </nav>
      )}
    </>
  );
}
