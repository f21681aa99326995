/** What the browser needs to know of the document besides its text. */
export type ReadDocument = {
  readonly id: string;
  readonly slug: string;
  readonly revisionId: string;
  readonly revisionOrdinal: number;
  /** False for a revision that was replaced: it can be read and not annotated. */
  readonly isCurrent: boolean;
  readonly language: string;
  readonly threadCount: number;
};
