import type { Scene } from "./scene.ts";

const STYLE = "body{max-width:42rem;margin:2rem auto;font:18px/1.6 serif}#text p{margin:0 0 1em;white-space:pre-line}";

/** A page with nothing but the text of a scene, in `#text`, and what a peer needs in its head and at its end. */
export function plainPage({ text, count }: Scene, head: string, foot: string): string {
  // The blank line between paragraphs stays in the page, so that offsets in the text are offsets in the element.
  const words = text.split("\n\n").join("</p>\n\n<p>");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Policy with ${count} notes</title><style>${STYLE}</style>${head}</head><body><main id="text"><p>${words}</p></main>${foot}</body></html>`;
}
