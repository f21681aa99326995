"use client";

import type { ReactNode } from "react";
import { DeskContext } from "#components/annotations/desk.ts";
import type { ReadDocument } from "./read-document.ts";
import { ReaderView } from "./reader-view.tsx";
import { useDeskOf } from "./use-desk-of.ts";

type Props = {
  document: ReadDocument;
  viewer: { readonly id: string; readonly name: string } | null;
  /** Names the held markup of the text, and of its outline if it has sections. */
  textKey: string;
  outlineKey: string | null;
  /** What stands above the text. */
  header: ReactNode;
  /** The ways to the threads without scripts. */
  withoutScript: ReactNode;
};

/** A document with everything people say about it. */
export function Reader({ document, viewer, ...rest }: Props) {
  const desk = useDeskOf(document, viewer);
  return (
    <DeskContext value={desk}>
      <ReaderView document={document} {...rest} />
    </DeskContext>
  );
}
