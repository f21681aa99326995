/** The faces that almost every page is set in, under the addresses that the style sheets give them. */
export const FACES: readonly string[] = [
  new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
  new URL("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2", import.meta.url),
].map(String);
