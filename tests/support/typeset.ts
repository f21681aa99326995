import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { installedAssets } from "#lib/worker/assets.ts";

/** A PDF of a Typst source, tagged or not. */
export function typesetPdf(source: string, isTagged = false): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: "/", fontArgs: [{ fontPaths: [...installedAssets.fontFiles] }] });
  compiler.addSource("/main.typ", source);
  const compiled = compiler.compile({ mainFilePath: "/main.typ" });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  return compiler.pdf(compiled.result, { pdfTags: isTagged, creationTimestamp: 0 });
}
