import { useWords } from "#components/language/use-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Time } from "#components/ui/time.tsx";
import { printedDate } from "#components/ui/time-words.ts";
import type { Document } from "#lib/contract/documents.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import { ContinueReading } from "./continue-reading.tsx";
import styles from "./document-header.module.css";
import { LookMenu } from "./look-menu.tsx";

type Props = {
  document: Document;
  /** False where the text itself begins with its title. */
  showsTitle: boolean;
  hasOutline: boolean;
  /** The number of the current revision. */
  newest: number;
};

/** Where one is in the library, and what this text is. */
export function DocumentHeader({ document, showsTitle, hasOutline, newest }: Props) {
  const t = useWords();
  return (
    <header className={styles.header}>
      <div className={styles.crumbs}>
        <Crumbs document={document} isNewest={document.revision.ordinal === newest} />
        <div className={styles.tools}>
          <LookMenu />
          {hasOutline && (
            <button type="button" popoverTarget="outline-drawer" className={styles.outline}>
              {t("Outline")}
            </button>
          )}
        </div>
      </div>
      {showsTitle && (
        <h1 className={styles.title} lang={document.language} dir={dirOf(document.language)}>
          {document.title}
        </h1>
      )}
      <Origin document={document} />
      <RevisionLine document={document} newest={newest} />
      {document.copyStatus && (
        <p className={styles.copy}>
          <bdi lang={document.language} dir={dirOf(document.language)}>
            {sentenceCase(document.copyStatus)}
          </bdi>
        </p>
      )}
      <About document={document} />
    </header>
  );
}

function Crumbs({ document, isNewest }: { document: Document; isNewest: boolean }) {
  const t = useWords();
  return (
    <nav aria-label={t("Breadcrumbs")}>
      <ol>
        <li>
          <a href="/">{t("Library")}</a>
        </li>
        {document.collection && (
          <li>
            <bdi>{document.collection.title}</bdi>
          </li>
        )}
        {!isNewest && (
          <li>
            <a href={`${document.link}/revisions`}>{t("Revisions")}</a>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** Who issued the text, as what and when: in the words of the text, but for the date. */
function Origin({ document }: { document: Document }) {
  const t = useWords();
  const { issuingBodies, documentKind, adoptedOn, meeting, language } = document;
  const facts = [documentKind && sentenceCase(documentKind), issuingBodies.join(", "), meeting].filter(Boolean);
  if (facts.length === 0 && !adoptedOn) return null;
  return (
    <p className={styles.origin}>
      {facts.length > 0 && (
        <bdi lang={language} dir={dirOf(language)}>
          {facts.join(" · ")}
        </bdi>
      )}
      {facts.length > 0 && adoptedOn && " · "}
      {adoptedOn && printedDate(t, adoptedOn)}
    </p>
  );
}

/** Which revision this is, and the way to the others. An old one says so first. */
function RevisionLine({ document, newest }: Pick<Props, "document" | "newest">) {
  const t = useWords();
  const { slug, revision, may } = document;
  const address = `/documents/${encodeURIComponent(slug)}`;
  const { ordinal, label } = revision;
  if (ordinal !== newest) return <OldRevision {...{ revision, newest, address }} />;
  return (
    <p className={styles.ways}>
      <span>{label ? t("Revision {ordinal}, {label}", { ordinal, label }) : t("Revision {ordinal}", { ordinal })}</span>
      {ordinal > 1 && <a href={`${address}/compare`}>{t("What changed")}</a>}
      <a href={`${address}/revisions`}>{ordinal === 1 && may.publish ? t("Publish a revision") : t("Revisions")}</a>
      <a href={`${address}/copies`}>{t("Copies")}</a>
      <ContinueReading />
    </p>
  );
}

type Old = { revision: Document["revision"]; newest: number; address: string };

function OldRevision({ revision, newest, address }: Old) {
  const t = useWords();
  const { ordinal, label } = revision;
  const name = <strong key="revision">{t("revision {ordinal}", { ordinal })}</strong>;
  return (
    <Notice>
      <p>
        {label
          ? t.rich("You are reading {revision} of {newest}, {label}.", { revision: name, newest, label })
          : t.rich("You are reading {revision} of {newest}.", { revision: name, newest })}{" "}
        {t("It stays as it was, with its notes where they stood.")}
      </p>
      <p className={styles.ways}>
        <a href={address}>{t("Go to the newest")}</a>
        <a href={`${address}/compare?from=${ordinal}&to=${newest}`}>{t("Compare with the newest")}</a>
        <a href={`${address}/revisions`}>{t("All revisions")}</a>
        <ContinueReading />
      </p>
    </Notice>
  );
}

/** What one needs to cite the text, or to check a copy of it. */
function About({ document }: { document: Document }) {
  const t = useWords();
  const { revision, sourceAddress, licence, visibility } = document;
  const { ordinal, label } = revision;
  return (
    <details className={styles.about}>
      <summary>{t("About this text")}</summary>
      <dl>
        <Fact name={t("Revision")}>
          {t.rich("{revision}, published {time}", {
            revision: label ? t("{ordinal}, {label}|a revision", { ordinal, label }) : ordinal,
            time: <Time key="time" moment={revision.publishedAt} />,
          })}
        </Fact>
        {sourceAddress && (
          <Fact name={t("Source")}>
            <a href={sourceAddress}>{new URL(sourceAddress).host}</a>
          </Fact>
        )}
        {licence && (
          <Fact name={t("Licence")}>
            <bdi>{licence}</bdi>
          </Fact>
        )}
        {visibility === "private" && <Fact name={t("Visible to")}>{t("Only you and administrators")}</Fact>}
        <Fact name={t("Length")}>{t("{count} characters", { count: revision.characters })}</Fact>
        <Fact name="SHA-256">
          <code title={revision.digest} dir="ltr">
            {revision.digest.slice(0, 16)}…
          </code>
        </Fact>
      </dl>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
