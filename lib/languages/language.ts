import type { Catalogue } from "#lib/core/language/message.ts";

/** One language of the interface. */
export type Language = {
  /** BCP 47. */
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: Catalogue;
};
