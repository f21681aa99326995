import type { Toast } from "./toast.ts";

const KEY = "glossator.flash";

/** Leaves a message for the page that is loaded next in this tab. Where there is no storage, nothing is said. */
export function leaveFlash(toast: Pick<Toast, "message" | "lines">): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(toast));
  } catch {
    // A message is a courtesy; the work it speaks of is done.
  }
}

/** The message that was left, once. */
export function takeFlash(): Toast | null {
  try {
    const left = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return left ? (JSON.parse(left) as Toast) : null;
  } catch {
    return null;
  }
}
