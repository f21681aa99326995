import type { TextWords } from "#lib/core/document/text-words.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";

/** What the text of the reading page says of its parts, in the reader's language. */
export const textWordsIn = (t: InterfaceWords): TextWords => ({
  language: t.language,
  linkTo: (ordinal) => t("¶{ordinal}, link to this paragraph", { ordinal: String(ordinal) }),
  annotate: (ordinal) => t("Annotate ¶{ordinal}", { ordinal: String(ordinal) }),
  notesOn: (count, ordinal) => t("{count} notes on ¶{ordinal}", { count, ordinal: String(ordinal) }),
  backTo: (label) => t("Back to reference {label}", { label }),
  footnotes: (section) => (section === 1 ? t("Footnotes") : t("Footnotes, part {section}", { section })),
  picture: t("Picture in the source"),
});
