import { redirect } from "next/navigation";
import { metadataOrNothing, pageOrNothing } from "#app/documents/[slug]/or-nothing.tsx";
import { Reading, readingOf } from "#app/documents/[slug]/reading.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { Problem } from "#lib/core/problem.ts";

type Props = {
  params: Promise<{ slug: string; revision: string }>;
  searchParams: Promise<{ annotation?: string | string[] }>;
};

async function pageOf({ params }: Props) {
  const { slug, revision } = await params;
  if (!/^[1-9]\d{0,5}$/.test(revision)) throw new Problem("not-found");
  return readingOf(decodeURIComponent(slug), Number(revision));
}

export const generateMetadata = metadataOrNothing(async (props: Props) => {
  const { document } = await pageOf(props);
  const t = await requestWords();
  return {
    title: t("{document}, revision {number}", { document: document.title, number: document.revision.ordinal }),
  };
});

/** A document in the revision that the address names. The current one has an address without a number. */
export default pageOrNothing(async function RevisionPage(props: Props) {
  const page = await pageOf(props);
  const { annotation } = await props.searchParams;
  if (page.document.revision.ordinal === page.newest) {
    const search = typeof annotation === "string" ? `?${new URLSearchParams({ annotation })}` : "";
    redirect(`${page.document.link}${search}`);
  }
  return <Reading page={page} annotationId={typeof annotation === "string" ? annotation : null} />;
});
