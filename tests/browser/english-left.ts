import type { Page } from "@playwright/test";
import type { Translation } from "#lib/core/language/message.ts";
import { french } from "#lib/languages/fr.ts";

/** Of a page in French: whatever it says that is a message of the interface in English, and would be another in French. */
export async function englishOn(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest("[lang]")?.getAttribute("lang") !== "fr" || element.closest("script")) continue;
      if (node instanceof Text) found.push(node.data.trim());
      else
        for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(element.getAttribute(name) ?? "");
    }
    return found;
  });
  return [...new Set(said)].filter((words) => (ENGLISH.has(words) && !isFrench(words)) || ENGLISH_WORDS.test(words));
}

/** No sentence in English does without them, and none in French has them. */
const ENGLISH_WORDS = /\b(the|this|and|with|of|your?|it|is)\b/i;

/** What is said in English where French says something else, without what is filled in. */
const ENGLISH = new Set(
  Object.keys(french.messages)
    .filter((message) => !message.includes("{"))
    .map((message) => message.replace(/\|[^|]*$/, "")),
);

/** Some words are both: the French of one message may be the English of another. */
const isFrench = (words: string) => Object.values<Translation>(french.messages).includes(words);
