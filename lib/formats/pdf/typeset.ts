import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Copy } from "./copy-shape.ts";
import { POLICY_TEMPLATE } from "./policy-template.ts";

/** How well a copy could be made: what was tried until it worked, best first. */
const LADDER = [
  { hyphenate: true, options: { pdfStandard: "ua-1" } },
  // The typesetter cannot always tag a word that it breaks at the edge of a link.
  { hyphenate: false, options: { pdfStandard: "ua-1" } },
  // PDF/UA admits no character without a glyph.
  { hyphenate: false, options: {} },
  { hyphenate: false, options: { pdfTags: false } },
] as const;

/** A copy as PDF, with every word as a string of data and never as Typst. */
export function typeset(copy: Copy, fontFiles: readonly string[], isCovered: boolean): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: "/", fontArgs: [{ fontPaths: [...fontFiles] }] });
  compiler.addSource("/policy.typ", POLICY_TEMPLATE);
  const steps = isCovered ? LADDER : LADDER.slice(2);
  let reason: unknown;
  for (const { hyphenate, options } of isCovered ? steps : [{ ...LADDER[2], hyphenate: true }, ...steps]) {
    compiler.mapShadow("/copy.json", Buffer.from(JSON.stringify({ ...copy, hyphenate })));
    const compiled = compiler.compile({ mainFilePath: "/policy.typ" });
    if (!compiled.result) throw new Error(`the page design fails: ${messagesOf(compiled.takeError())}`);
    // What is remembered between two compilations is of no use here and takes as much memory as the rest.
    compiler.evictCache(0);
    try {
      return compiler.pdf(compiled.result, { ...options, creationTimestamp: 0 });
    } catch (error) {
      reason = error;
    }
  }
  throw new Error("the copy cannot be typeset", { cause: reason });
}

const messagesOf = (error: { readonly shortDiagnostics: readonly unknown[] } | null) =>
  JSON.stringify(error?.shortDiagnostics ?? []);
