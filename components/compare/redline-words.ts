import { CHANGE_WORDS } from "#components/revisions/words.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";

/** What a redline on the page says besides the words of the two texts, for the writer of its markup. */
export function redlineWords(t: InterfaceWords) {
  const list = new Intl.ListFormat(t.language);
  const together = (places: readonly string[]) => list.format(places);
  const { added, removed, replaced, moved, split, joined } = CHANGE_WORDS;
  return {
    language: t.language,
    changes: {
      added: t(added),
      removed: t(removed),
      replaced: t(replaced),
      moved: t(moved),
      split: t(split),
      joined: t(joined),
    },
    heard: { added: t("added:"), removed: t("removed:"), arrived: t("moved here:"), left: t("moved away:") },
    movedTo: (place: string) => t("moved to {place}", { place }),
    movedFrom: (place: string) => t("moved from {place}", { place }),
    movedHereFrom: (places: readonly string[]) => t("Moved here from {places}", { places: together(places) }),
    splitFrom: (places: readonly string[]) => t("Split from {places}", { places: together(places) }),
    joined: (places: readonly string[]) => t("{places} joined", { places: together(places) }),
    inOldText: (place: string) => t("{place} of the old text", { place }),
    oldPlace: (place: string) => t("old {place}", { place }),
    text: t("the text"),
  };
}
