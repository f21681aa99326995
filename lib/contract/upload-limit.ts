/** What is wrong with a file of more than so many megabytes. */
export const overUploadLimit = (megabytes: number) =>
  `This file is larger than the ${megabytes} MB that this site accepts. Leave pictures out of it, or split it.`;

/** Bytes of a form around its file: the fields beside it, and what parts them. */
export const AROUND_UPLOAD_BYTES = 100_000;
