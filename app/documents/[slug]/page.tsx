import { requestLanguage } from "#components/language/request-words.ts";
import { isolated } from "#lib/core/language/isolated.ts";
import { metadataOrNothing, pageOrNothing } from "./or-nothing.tsx";
import { Reading, readingOf } from "./reading.tsx";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ annotation?: string | string[] }>;
};

const pageOf = async ({ params }: Props) => readingOf(decodeURIComponent((await params).slug));

export const generateMetadata = metadataOrNothing(async (props: Props) => {
  const { document } = await pageOf(props);
  return { title: isolated(document.title, (await requestLanguage()).code) };
});

/** A document in its current revision. */
export default pageOrNothing(async function DocumentPage(props: Props) {
  const { annotation } = await props.searchParams;
  return <Reading page={await pageOf(props)} annotationId={typeof annotation === "string" ? annotation : null} />;
});
