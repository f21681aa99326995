/** Where an archive keeps what. */
export const PEOPLE = "people.json";
export const COLLECTIONS = "collections.json";

/** The parts of one document. Revisions are named by their ordinals. */
export const partsOf = (documentId: string) => {
  const folder = `documents/${documentId}`;
  return {
    facts: `${folder}/document.json`,
    threads: `${folder}/threads.json`,
    revision: (ordinal: number) => `${folder}/revisions/${ordinal}.json`,
    text: (ordinal: number) => `${folder}/revisions/${ordinal}.txt`,
    original: (ordinal: number) => `${folder}/originals/${ordinal}`,
  };
};

/** The ids of the documents among an archive's parts. */
export const documentIdsIn = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => /^documents\/([^/]+)\/document\.json$/.exec(name)?.[1] ?? []);
