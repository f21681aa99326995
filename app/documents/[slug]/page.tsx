import type { Metadata } from "next";
import { Reading, readingOf } from "./reading.tsx";

type Props = { params: Promise<{ slug: string }> };

const pageOf = async ({ params }: Props) => readingOf(decodeURIComponent((await params).slug));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document } = await pageOf(props);
  return { title: document.title };
}

/** A document in its current revision. */
export default async function DocumentPage(props: Props) {
  return <Reading page={await pageOf(props)} />;
}
