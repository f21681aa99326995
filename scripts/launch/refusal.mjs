// @ts-check

/** An expected failure. Its message is a sentence for the person at the terminal and says what to do about it. */
export class Refusal extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "Refusal";
  }
}

/**
 * What a person should read about an error: the sentence of a refusal, the whole trace of a surprise.
 * @param {unknown} error
 */
export function wordsOf(error) {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * The code Node or Postgres gives an error, such as `EACCES` or `3D000`.
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
