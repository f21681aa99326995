/** Putting a thread on other words, as far as its card is concerned. */
export type PassageChoice = {
  readonly isOn: boolean;
  /** The words chosen so far. */
  readonly words: string;
  readonly begin: () => void;
  readonly end: () => void;
  /** Puts the thread on the words chosen. */
  readonly use: () => Promise<void>;
};
