import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { hypothesisApi } from "./hypothesis-api.ts";
import { hypothesisPage, sidebarPage } from "./hypothesis-page.ts";
import { recogitoNotes, recogitoPage, recogitoScript } from "./recogito-page.ts";
import type { Scene } from "./scene.ts";

const HYPOTHESIS = path.resolve("node_modules/hypothesis");
const RECOGITO = path.resolve("node_modules/@recogito/text-annotator/dist");
const MEDIA: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
};

/** A server of plain pages with the same texts, on which the peers mark the same passages; nothing else is behind it. */
export type Peers = { readonly origin: string; readonly close: () => void };

/** Everything but answers to searches is made and compressed before this is done. */
export async function servePeers(scenes: readonly Scene[]): Promise<Peers> {
  const recogito = await recogitoScript();
  const byCount = new Map(scenes.map((scene) => [String(scene.count), scene]));
  const kept = new Map<string, Sent | null>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    // What follows the name of a file only says which version it is.
    const key = url.pathname.startsWith("/h/") ? url.pathname : url.href;
    const scene = byCount.get(url.searchParams.get("notes") ?? url.pathname.split("/")[2] ?? "");
    const sent = kept.get(key) ?? compressed(contentFor({ url, scene, recogito }, byCount));
    kept.set(key, sent);
    answer(response, sent);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await Promise.all(addressesOf(scenes).map((address) => fetch(origin + address)));
  return { origin, close: () => server.close() };
}

const addressesOf = (scenes: readonly Scene[]) => [
  "/h/build/boot.js",
  "/h/build/scripts/annotator.bundle.js",
  "/h/build/scripts/sidebar.bundle.js",
  "/h/build/styles/annotator.css",
  "/h/build/styles/highlights.css",
  "/h/build/styles/katex.min.css",
  "/h/build/styles/sidebar.css",
  "/app.html",
  "/r/text-annotator.js",
  "/r/text-annotator.css",
  ...scenes.flatMap(({ count }) => [`/recogito/${count}`, `/notes.json?notes=${count}`, `/hypothesis/${count}`]),
];

type Asked = { readonly url: URL; readonly scene: Scene | undefined; readonly recogito: string };
type Content = { readonly media: string; readonly body: string | Buffer };

const json = (value: unknown): Content => ({ media: ".json", body: JSON.stringify(value) });

function contentFor({ url, scene, recogito }: Asked, scenes: ReadonlyMap<string, Scene>): Content | null {
  const { pathname, origin } = url;
  const [, first = ""] = pathname.split("/");
  if (scene && first === "recogito") return { media: ".html", body: recogitoPage(scene) };
  if (scene && first === "notes.json") return json(recogitoNotes(scene));
  if (scene && first === "hypothesis") return { media: ".html", body: hypothesisPage(scene, origin) };
  if (first === "app.html") return { media: ".html", body: sidebarPage(origin) };
  if (first === "api") return json(hypothesisApi(url, scenes));
  if (first === "h") return fileOf(path.join(HYPOTHESIS, pathname.slice(2)));
  if (pathname === "/r/text-annotator.js") return { media: ".js", body: recogito };
  if (first === "r") return fileOf(path.join(RECOGITO, pathname.slice(2)));
  return null;
}

const fileOf = (file: string): Content | null =>
  existsSync(file) ? { media: path.extname(file), body: readFileSync(file) } : null;

type Sent = { readonly headers: Record<string, string>; readonly body: Buffer };

/** Compressed as our own server does it: files as small as can be, what is made for one answer quickly. */
function compressed(content: Content | null): Sent | null {
  if (!content) return null;
  const isFile = content.media === ".js" || content.media === ".css";
  const type = MEDIA[content.media] ?? "application/octet-stream";
  return {
    headers: { "content-type": type, "content-encoding": isFile ? "br" : "gzip" },
    body: isFile ? brotliCompressSync(content.body) : gzipSync(content.body),
  };
}

function answer(response: ServerResponse, sent: Sent | null): void {
  if (!sent) return void response.writeHead(404).end();
  response.writeHead(200, { ...sent.headers, "content-length": sent.body.length });
  response.end(sent.body);
}
