import { cache } from "react";
import { metadataOrNothing, pageOrNothing } from "#app/documents/[slug]/or-nothing.tsx";
import { ChangeList } from "#components/compare/change-list.tsx";
import styles from "#components/compare/compare.module.css";
import { ComparisonFacts } from "#components/compare/comparison-facts.tsx";
import { ComparisonForm } from "#components/compare/comparison-form.tsx";
import { RedlineText } from "#components/compare/redline-text.tsx";
import { redlineWords } from "#components/compare/redline-words.ts";
import { requestWords } from "#components/language/request-words.ts";
import { holdMarkup } from "#components/reader/held-markup.ts";
import { textWordsIn } from "#components/reader/text-words.ts";
import { DocumentPage } from "#components/revisions/document-page.tsx";
import { revisionChoice, revisionTitle, revisionWords } from "#components/revisions/words.ts";
import { Comparison } from "#lib/contract/revisions.ts";
import { isolated } from "#lib/core/language/isolated.ts";
import { Problem } from "#lib/core/problem.ts";
import { writeChangeList, writeRedline } from "#lib/formats/html/write-redline.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import { type ComparedSide, comparedOf, redlineBetween } from "#lib/server/comparing.ts";
import { libraryOf } from "#lib/server/documents.ts";
import { revisionsOf } from "#lib/server/publishing.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** The two texts that the address names. */
const comparisonOf = cache(async (slug: string, search: string) => {
  const given = [...new URLSearchParams(search)].filter(([name, value]) => name !== "view" && value !== "");
  const query = Comparison.safeParse(Object.fromEntries(given));
  if (!query.success) throw new Problem("not-found");
  return comparedOf(await viewerOfPage(), slug, query.data);
});

async function comparedIn({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    if (typeof value === "string" && ["from", "to", "with", "view"].includes(name)) search.set(name, value);
  return {
    slug,
    view: search.get("view") === "side" ? ("side" as const) : ("inline" as const),
    search,
    ...(await comparisonOf(slug, search.toString())),
  };
}

export const generateMetadata = metadataOrNothing(async (props: Props) => {
  const { from, to } = await comparedIn(props);
  const t = await requestWords();
  return { title: t("{words}: {document}|of a page", { words: titleOf(t, from, to), document: to.title }) };
});

/** What changed between two revisions, or two documents, in one text or side by side. */
export default pageOrNothing(async function ComparePage(props: Props) {
  const { slug, view, from, to } = await comparedIn(props);
  const t = await requestWords();
  const manner = { words: redlineWords(t), textWords: textWordsIn(t), ...languagesOf(from, to) };
  const viewer = await viewerOfPage();
  const redline = redlineBetween(from.content, to.content);
  const [textKey, listKey] = [
    `redline:${t.language}:${from.content.id}:${to.content.id}:${view}`,
    `changes:${t.language}:${from.content.id}:${to.content.id}`,
  ];
  holdMarkup(textKey, writeRedline(redline, view, manner));
  holdMarkup(listKey, writeChangeList(redline, from.content.text, to.content.text, manner));

  const isOther = from.slug !== to.slug;
  const choices = async (key: string) =>
    (await revisionsOf(viewer, key)).items.map((entry) => ({
      value: String(entry.ordinal),
      words: revisionChoice(t, entry),
    }));
  const others = (await libraryOf(viewer)).filter((document) => document.slug !== slug);
  return (
    <DocumentPage
      document={{ title: from.title, language: from.language, link: `/documents/${from.slug}` }}
      title={titleOf(t, from, to)}
      trail={[{ words: t("Revisions"), href: `/documents/${from.slug}/revisions` }]}
      width="wide"
    >
      <ComparisonForm
        action={`/documents/${from.slug}/compare`}
        revisions={await choices(from.slug)}
        targets={await choices(to.slug)}
        documents={others.map(({ slug, title }) => ({ value: slug, words: isolated(title, t.language) }))}
        chosen={{
          from: String(from.revision.ordinal),
          to: String(to.revision.ordinal),
          with: isOther ? to.slug : "",
          view,
        }}
      />
      <ComparisonFacts
        slug={from.slug}
        query={{ from: from.revision.ordinal, to: to.revision.ordinal, ...(isOther && { with: to.slug }) }}
        view={view}
        changes={redline.changes}
      />
      {redline.changes.length > 0 && (
        <div className={styles.columns}>
          <ChangeList markupKey={listKey} count={redline.changes.length} />
          <RedlineText
            markupKey={textKey}
            view={view}
            language={to.language}
            names={[columnName(t, from, isOther), columnName(t, to, isOther)]}
          />
        </div>
      )}
    </DocumentPage>
  );
});

/** The old text's is told only where it is another. */
const languagesOf = (from: ComparedSide, to: ComparedSide) => ({
  language: to.language,
  oldLanguage: from.language === to.language ? undefined : from.language,
});

/** What stands above a column of the two. */
function columnName(t: InterfaceWords, { title, revision }: ComparedSide, isOther: boolean): string {
  if (!isOther) return revisionTitle(t, revision);
  return t("{document}, {revision}", { document: title, revision: revisionChoice(t, revision) });
}

function titleOf(t: InterfaceWords, from: ComparedSide, to: ComparedSide): string {
  if (from.slug !== to.slug) return t("Changes from “{from}” to “{to}”", { from: from.title, to: to.title });
  const [before, after] = [revisionWords(t, from.revision), revisionWords(t, to.revision)];
  return t("Changes from {from} to {to}", { from: before, to: after });
}
