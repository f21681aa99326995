import { type ComponentType, createElement, lazy, useEffect, useState } from "react";
import { NotLoaded } from "./not-loaded.tsx";

/** Parts of the reading page that are fetched when somebody is about to need them: reading needs none of them. */
const composer = onDemand(
  () => import("#components/annotations/composer.tsx"),
  (part) => part.Composer,
);
const openThread = onDemand(
  () => import("./open-thread.tsx"),
  (part) => part.OpenThread,
);
const draftsMenu = onDemand(
  () => import("./drafts-menu.tsx"),
  (part) => part.DraftsMenu,
);
const filterFields = onDemand(
  () => import("./filter-fields.tsx"),
  (part) => part.FilterFields,
);
const exportChoices = onDemand(
  () => import("./export-choices.tsx"),
  (part) => part.ExportChoices,
);
const lookFields = onDemand(
  () => import("#components/look/look-fields.tsx"),
  (part) => part.LookFields,
);
const shortcutList = onDemand(
  () => import("./shortcut-list.tsx"),
  (part) => part.ShortcutList,
);
const missingNotice = onDemand(
  () => import("./missing-notice.tsx"),
  (part) => part.MissingNotice,
);
const newPassage = onDemand(
  () => import("./new-passage.tsx"),
  (part) => part.NewPassage,
);
const sheet = onDemand(
  () => import("./sheet.tsx"),
  (part) => part.Sheet,
);

export const Composer = composer.Part;
export const OpenThread = openThread.Part;
export const DraftsMenu = draftsMenu.Part;
export const FilterFields = filterFields.Part;
export const ExportChoices = exportChoices.Part;
export const LookFields = lookFields.Part;
export const ShortcutList = shortcutList.Part;
export const MissingNotice = missingNotice.Part;
export const NewPassage = newPassage.Part;
export const Sheet = sheet.Part;

const SOON = [composer, openThread, newPassage, filterFields, exportChoices, lookFields] as const;
const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "touchstart", "selectionchange"] as const;

/**
 * Fetches what writing, answering and the menus need at the first sign of a person at the page, so that it is there
 * before a selection has ended or a highlight was pressed.
 */
export function useReadiness(): void {
  useEffect(() => {
    const given = new AbortController();
    const prepare = () => {
      given.abort();
      for (const { prepare } of SOON) void prepare();
    };
    for (const sign of SIGNS) document.addEventListener(sign, prepare, { passive: true, signal: given.signal });
    return () => given.abort();
  }, []);
}

/**
 * A component that is fetched when it is first shown, or before that by `prepare`. One that is there is drawn at once:
 * React would hold back what it once had to wait for by a third of a second.
 */
function onDemand<Module, Props extends object>(
  fetch: () => Promise<Module>,
  componentOf: (module: Module) => ComponentType<Props>,
) {
  let here: ComponentType<Props> | null = null;
  const prepare = () =>
    fetch().then(
      (module) => {
        here = componentOf(module);
        return here;
      },
      // Asked for again when it is shown; if it cannot be had then, that stands in its place.
      (): ComponentType<Props> => NotLoaded,
    );
  const Awaited = lazy(async () => ({ default: await prepare() }));
  function Part(props: Props) {
    // Kept for as long as it is shown: another component in its place would forget what was typed.
    const [Shown] = useState<ComponentType<Props>>(() => here ?? (Awaited as unknown as ComponentType<Props>));
    return createElement(Shown, props);
  }
  return { Part, prepare };
}
