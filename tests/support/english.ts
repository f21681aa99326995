import { wordsOf } from "#lib/core/language/message.ts";
import { english } from "#lib/languages/en.ts";
import type { Message } from "#lib/languages/interface-words.ts";

/** The words of an interface in English. */
export const inEnglish = wordsOf<Message>(english.code, english.messages);
