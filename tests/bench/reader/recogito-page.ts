import { build } from "esbuild";
import { plainPage } from "./plain-page.ts";
import type { Scene } from "./scene.ts";

/** The package with what it imports in one script, as a site that uses it would bundle it. */
export async function recogitoScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@recogito/text-annotator";', resolveDir: process.cwd() },
    ...{ bundle: true, minify: true, write: false, logLevel: "error" },
    ...{ format: "iife", globalName: "RecogitoJS", loader: { ".css": "empty" } },
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * The page at its best: left to find the passages itself, the library walks through the text from its beginning for
 * each of them, so the page finds all in one walk and hands over ranges.
 */
const IN_RANGES = `function inRanges(notes, text) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let words = walker.nextNode(), from = 0;
  for (const { target: { selector: [passage] } } of notes) {
    while (from + words.length <= passage.start) { from += words.length; words = walker.nextNode(); }
    passage.range = document.createRange();
    passage.range.setStart(words, passage.start - from);
    passage.range.setEnd(words, passage.end - from);
  }
  return notes;
}`;

/** Fetches the notes and gives them to the library, which paints those in the window and no others. */
export function recogitoPage(scene: Scene): string {
  return plainPage(
    scene,
    `<link rel="stylesheet" href="/r/text-annotator.css"><script src="/r/text-annotator.js" defer></script>`,
    `<script>${IN_RANGES}
addEventListener("DOMContentLoaded", async () => {
const text = document.getElementById("text");
window.annotator = RecogitoJS.createTextAnnotator(text, { renderer: "CSS_HIGHLIGHTS" });
const answer = await fetch("/notes.json?notes=${scene.count}");
annotator.setAnnotations(inRanges(await answer.json(), text));
window.isReady = true;
});</script>`,
  );
}

/** The notes in the library's own form, in the order of the text. */
export function recogitoNotes({ notes, text }: Scene) {
  const inOrder = notes.toSorted((a, b) => a.start - b.start);
  return inOrder.map(({ id, body, start, end }) => ({
    id,
    bodies: [{ id: `${id}-body`, annotation: id, purpose: "commenting", value: body }],
    target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
  }));
}
