import { canonical } from "./canonical.ts";

/** Signs that turn the direction of all that follows them, beyond the words they came with (UAX 9, section 2). */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words as a name or a title has them: canonical, on one line, and without power over what stands behind them. */
export const onOneLine = (words: string): string =>
  canonical(words).replace(DIRECTION_CONTROLS, "").replace(/\s+/g, " ").trim();
