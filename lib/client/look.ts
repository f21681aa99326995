import { attributesOf, groundsOf, LOOK_COOKIE, type Look, readLook, writeLook } from "#lib/core/look.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

/** The look of this page in one word, as its root element says it. */
export function shownLook(): string {
  const { theme, size, spacing } = document.documentElement.dataset;
  return writeLook(readLook([theme, size, spacing].join(".")));
}

/** Calls back when the look changes. Returns the way to stop. */
export function onLook(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gives this page a look at once, and every later page of this browser. Nothing is sent but with the next page. */
export function show(look: Look): void {
  for (const [name, value] of Object.entries(attributesOf(look)))
    if (value === undefined) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  colourFrame(look);
  // biome-ignore lint/suspicious/noDocumentCookie: The Cookie Store API is missing on plain-http addresses.
  document.cookie = `${LOOK_COOKIE}=${writeLook(look)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  for (const listener of listeners) listener();
}

/** The browser's own frame follows at once too. */
function colourFrame({ theme }: Look) {
  const { light, dark } = groundsOf(theme);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = meta.media.includes("dark") ? dark : light;
}
