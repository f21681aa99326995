import { useWords } from "#components/language/use-words.ts";
import { LookMenu } from "#components/look/look-menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Time } from "#components/ui/time.tsx";
import { printedDate } from "#components/ui/time-words.ts";
import type { Document } from "#lib/contract/documents.ts";
import styles from "./document-header.module.css";

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
  const { issuingBodies, documentKind, adoptedOn, meeting } = document;
  const origin = [documentKind && sentenceCase(documentKind), issuingBodies.join(", "), meeting];
  const facts = [...origin, adoptedOn && printedDate(t, adoptedOn)].filter(Boolean).join(" · ");
  return (
    <header className={styles.header}>
      <div className={styles.crumbs}>
        <nav aria-label="Breadcrumbs">
          <ol>
            <li>
              <a href="/">Library</a>
            </li>
            {document.collection && <li>{document.collection.title}</li>}
            {document.revision.ordinal !== newest && (
              <li>
                <a href={`${document.link}/revisions`}>Revisions</a>
              </li>
            )}
          </ol>
        </nav>
        <div className={styles.tools}>
          <LookMenu />
          {hasOutline && (
            <button type="button" popoverTarget="outline-drawer" className={styles.outline}>
              Outline
            </button>
          )}
        </div>
      </div>
      {showsTitle && (
        <h1 className={styles.title} lang={document.language}>
          {document.title}
        </h1>
      )}
      {facts && <p className={styles.origin}>{facts}</p>}
      <RevisionLine document={document} newest={newest} />
      {document.copyStatus && <p className={styles.copy}>{sentenceCase(document.copyStatus)}</p>}
      <About document={document} />
    </header>
  );
}

/** Which revision this is, and the way to the others. An old one says so first. */
function RevisionLine({ document, newest }: Pick<Props, "document" | "newest">) {
  const { slug, revision, may } = document;
  const address = `/documents/${encodeURIComponent(slug)}`;
  const { ordinal } = revision;
  const name = `Revision ${ordinal}${revision.label ? `, ${revision.label}` : ""}`;
  if (ordinal !== newest) {
    return (
      <Notice>
        <p>
          You are reading <strong>revision {ordinal}</strong> of {newest}
          {revision.label && `, ${revision.label}`}. It stays as it was, with its notes where they stood.
        </p>
        <p className={styles.ways}>
          <a href={address}>Go to the newest</a>
          <a href={`${address}/compare?from=${ordinal}&to=${newest}`}>Compare with the newest</a>
          <a href={`${address}/revisions`}>All revisions</a>
        </p>
      </Notice>
    );
  }
  return (
    <p className={styles.ways}>
      <span>{name}</span>
      {ordinal > 1 && <a href={`${address}/compare`}>What changed</a>}
      <a href={`${address}/revisions`}>{ordinal === 1 && may.publish ? "Publish a revision" : "Revisions"}</a>
      <a href={`${address}/copies`}>Copies</a>
    </p>
  );
}

/** What one needs to cite the text, or to check a copy of it. */
function About({ document }: { document: Document }) {
  const { revision, sourceAddress, licence, visibility } = document;
  return (
    <details className={styles.about}>
      <summary>About this text</summary>
      <dl>
        <Fact name="Revision">
          {revision.ordinal}
          {revision.label && `, ${revision.label}`}, published <Time moment={revision.publishedAt} />
        </Fact>
        {sourceAddress && (
          <Fact name="Source">
            <a href={sourceAddress}>{new URL(sourceAddress).host}</a>
          </Fact>
        )}
        {licence && <Fact name="Licence">{licence}</Fact>}
        {visibility === "private" && <Fact name="Visible to">Only you and administrators</Fact>}
        <Fact name="Length">{revision.characters.toLocaleString("en-GB")} characters</Fact>
        <Fact name="SHA-256">
          <code title={revision.digest}>{revision.digest.slice(0, 16)}…</code>
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
