import { use } from "react";
import type { Catalogue } from "#lib/core/language/message.ts";
import { english } from "#lib/languages/en.ts";

/**
 * `useCatalogue` for the browser: English is here, any other language is fetched once and kept by the browser. Until it
 * has come the page stays as the server wrote it, in that language: other words would neither fit it nor its direction.
 */
export function useCatalogue(language: string, address: string): Catalogue {
  if (language === english.code) return english.messages;
  const catalogue = coming.get(address) ?? fetched(language, address);
  coming.set(address, catalogue);
  return use(catalogue);
}

const coming = new Map<string, Promise<Catalogue>>();

/** How long to wait after each attempt, in milliseconds; the last one for as long as it takes. */
const PAUSES = [0, 1000, 2000, 4000, 8000, 16_000, 30_000];
/** From this attempt on, the catalogue is looked for among the scripts as well. */
const THIRD = 2;

async function fetched(language: string, address: string): Promise<Catalogue> {
  for (let attempt = 0; ; attempt++) {
    const catalogue = (await sent(address)) ?? (attempt >= THIRD ? await scripted(language) : null);
    if (catalogue) return catalogue;
    await pause(PAUSES[attempt] ?? PAUSES.at(-1) ?? 0);
  }
}

async function sent(address: string): Promise<Catalogue | null> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** They hold all languages in one piece, and come from where the page's own script came from. */
async function scripted(language: string): Promise<Catalogue | null> {
  try {
    const { LANGUAGES } = await import("#lib/languages/languages.ts");
    return LANGUAGES.find(({ code }) => code === language)?.messages ?? null;
  } catch {
    return null;
  }
}

/** Ends early when the connection is back. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end);
  });
}
