import { use } from "react";
import type { Catalogue } from "#lib/core/language/message.ts";
import { english } from "#lib/languages/en.ts";

/** `useCatalogue` for the browser: English is here, any other language is fetched once and kept by the browser. */
export function useCatalogue(language: string, address: string): Catalogue {
  if (language === english.code) return english.messages;
  const catalogue = coming.get(address) ?? fetched(address);
  coming.set(address, catalogue);
  return use(catalogue);
}

const coming = new Map<string, Promise<Catalogue>>();

async function fetched(address: string): Promise<Catalogue> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : english.messages;
  } catch {
    // Words in another language are better than a page that does nothing.
    return english.messages;
  }
}
