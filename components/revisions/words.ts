import type { Change } from "#lib/contract/revisions.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";

type Named = { readonly ordinal: number; readonly label: string | null };

/** "revision 2 (edition 2)", within a sentence. */
export const revisionWords = (t: InterfaceWords, { ordinal, label }: Named) =>
  label
    ? t("revision {number} ({label})|within a sentence", { number: ordinal, label })
    : t("revision {number}|within a sentence", { number: ordinal });

/** The same as a choice among others. */
export const revisionChoice = (t: InterfaceWords, { ordinal, label }: Named) =>
  label ? t("revision {number} ({label})", { number: ordinal, label }) : t("revision {number}", { number: ordinal });

/** The same where nothing stands before it. */
export const revisionTitle = (t: InterfaceWords, { ordinal, label }: Named) =>
  label ? t("Revision {number} ({label})", { number: ordinal, label }) : t("Revision {number}", { number: ordinal });

/** How each kind of change is named. */
export const CHANGE_WORDS = {
  added: "Added",
  removed: "Removed",
  replaced: "Reworded",
  moved: "Moved",
  split: "Split",
  joined: "Joined",
} as const satisfies Readonly<Record<Change["kind"], Message>>;
