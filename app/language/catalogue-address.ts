import { createHash } from "node:crypto";
import type { Language } from "#lib/languages/language.ts";
import { LANGUAGES } from "#lib/languages/languages.ts";

/** What every language says as JSON, and an address that changes with it, so that browsers may keep it for ever. */
const CATALOGUES = new Map(
  LANGUAGES.map(({ code, messages }) => {
    const json = JSON.stringify(messages);
    const version = createHash("sha256").update(json).digest("base64url").slice(0, 16);
    return [code as string, { json, address: `/language/${code}/messages?version=${version}` }];
  }),
);

/** Where browsers get what a language says. */
export const catalogueAddress = (code: Language["code"]): string => CATALOGUES.get(code)?.address ?? "";

/** What a language says, as JSON; undefined for a language that is not here. */
export const catalogueJson = (code: string): string | undefined => CATALOGUES.get(code)?.json;
