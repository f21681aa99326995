/** What writers and readers of some formats need beside their own code. Whoever runs them knows where it lies. */
export type FormatAssets = {
  /** Absolute paths of TrueType files: text faces of Latin, Greek and Cyrillic, then those that fill in for other scripts. */
  readonly fontFiles: readonly string[];
  /** What is in one of them. */
  readonly fontBytes: (file: string) => Promise<Uint8Array>;
  /** The compiled PDFium library (WebAssembly). */
  readonly pdfiumWasm: () => Promise<Uint8Array>;
};
