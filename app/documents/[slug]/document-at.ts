import { notFound } from "next/navigation";
import { cache } from "react";
import { Problem } from "#lib/core/problem.ts";
import { documentOf } from "#lib/server/documents.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

/** The document that the address of a page names, asked for once in a request; what one may not see does not exist. */
export const documentAt = async (params: Promise<{ slug: string }>) =>
  documentNamed(decodeURIComponent((await params).slug));

const documentNamed = cache(async (slug: string) => {
  try {
    return await documentOf(await viewerOfPage(), slug);
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") notFound();
    throw error;
  }
});
