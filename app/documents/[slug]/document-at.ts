import { cache } from "react";
import { documentOf } from "#lib/server/documents.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

/** The document that the address of a page names, asked for once in a request. */
export const documentAt = async (params: Promise<{ slug: string }>) =>
  documentNamed(decodeURIComponent((await params).slug));

const documentNamed = cache(async (slug: string) => documentOf(await viewerOfPage(), slug));
