import { useSyncExternalStore } from "react";

/** From this width on, notes stand beside the text; below it, in a sheet. The style sheets use the same width. */
const WIDE = "(min-width: 64rem)";

export const isWide = () => window.matchMedia(WIDE).matches;

/** Whether there is room for notes beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, onServer);
}

const onServer = () => true;

function subscribe(listener: () => void) {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
