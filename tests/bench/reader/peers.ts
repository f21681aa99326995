import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Note, Scene } from "./scene.ts";

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

export async function servePeers(scenes: readonly Scene[]): Promise<Peers> {
  const recogito = await recogitoScript();
  const byCount = new Map(scenes.map((scene) => [String(scene.count), scene]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const scene = byCount.get(searchParams.get("notes") ?? pathname.split("/")[2] ?? "");
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    answer(request, response, contentFor({ pathname, search: searchParams, scene, origin, recogito }, byCount));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

type Asked = {
  readonly pathname: string;
  readonly search: URLSearchParams;
  readonly scene: Scene | undefined;
  readonly origin: string;
  readonly recogito: string;
};
type Content = { readonly media: string; readonly body: string | Buffer };

const json = (value: unknown): Content => ({ media: ".json", body: JSON.stringify(value) });

function contentFor(
  { pathname, search, scene, origin, recogito }: Asked,
  scenes: ReadonlyMap<string, Scene>,
): Content | null {
  const [, first = ""] = pathname.split("/");
  if (scene && first === "recogito") return { media: ".html", body: recogitoPage(scene) };
  if (scene && first === "notes.json") return json(recogitoNotes(scene));
  if (scene && first === "hypothesis") return { media: ".html", body: hypothesisPage(scene, origin) };
  if (first === "app.html") return { media: ".html", body: sidebarPage(origin) };
  if (first === "api") return json(hypothesisApi(pathname, search, scenes, origin));
  if (first === "h") return fileOf(path.join(HYPOTHESIS, pathname.slice(2)));
  if (pathname === "/r/text-annotator.js") return { media: ".js", body: recogito };
  if (first === "r") return fileOf(path.join(RECOGITO, pathname.slice(2)));
  return null;
}

/** The package with what it imports in one script, as a site that uses it would bundle it. */
async function recogitoScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@recogito/text-annotator";', resolveDir: process.cwd() },
    ...{ bundle: true, minify: true, write: false, logLevel: "error" },
    ...{ format: "iife", globalName: "RecogitoJS", loader: { ".css": "empty" } },
  });
  return outputFiles[0]?.text ?? "";
}

const fileOf = (file: string): Content | null =>
  existsSync(file) ? { media: path.extname(file), body: readFileSync(file) } : null;

/** Compressed, as any server would send it. */
function answer(request: IncomingMessage, response: ServerResponse, content: Content | null): void {
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
  if (request.method === "OPTIONS") return void response.writeHead(204, headers).end();
  if (!content) return void response.writeHead(404, headers).end();
  const type = MEDIA[content.media] ?? "application/octet-stream";
  response.writeHead(200, { ...headers, "content-type": type, "content-encoding": "gzip" });
  response.end(gzipSync(content.body));
}

const STYLE = "body{max-width:42rem;margin:2rem auto;font:18px/1.6 serif}#text p{margin:0 0 1em;white-space:pre-line}";

function plainPage({ text, count }: Scene, head: string, foot: string): string {
  // The blank line between paragraphs stays in the page, so that offsets in the text are offsets in the element.
  const words = text.split("\n\n").join("</p>\n\n<p>");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Policy with ${count} notes</title><style>${STYLE}</style>${head}</head><body><main id="text"><p>${words}</p></main>${foot}</body></html>`;
}

function recogitoPage(scene: Scene): string {
  return plainPage(
    scene,
    `<link rel="stylesheet" href="/r/text-annotator.css"><script src="/r/text-annotator.js" defer></script>`,
    `<script>addEventListener("DOMContentLoaded", async () => {
const annotator = RecogitoJS.createTextAnnotator(document.getElementById("text"), { renderer: "CSS_HIGHLIGHTS" });
annotator.on("selectionChanged", (chosen) => { window.chosen = chosen[0]?.id; });
annotator.on("createAnnotation", () => { window.created = (window.created ?? 0) + 1; });
const answer = await fetch("/notes.json?notes=${scene.count}");
annotator.setAnnotations(await answer.json());
window.isReady = true;
});</script>`,
  );
}

function recogitoNotes({ notes, text }: Scene) {
  return notes.map(({ id, body, start, end }) => ({
    id,
    bodies: [{ id: `${id}-body`, annotation: id, purpose: "commenting", value: body }],
    target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
  }));
}

function hypothesisPage(scene: Scene, origin: string): string {
  const config = { assetRoot: `${origin}/h/`, sidebarAppUrl: `${origin}/app.html`, showHighlights: "always" };
  return plainPage(
    scene,
    `<link rel="canonical" href="${origin}/hypothesis/${scene.count}">`,
    `<script type="application/json" class="js-hypothesis-config">${JSON.stringify(config)}</script><script src="/h/build/boot.js"></script>`,
  );
}

function sidebarPage(origin: string): string {
  const config = {
    assetRoot: `${origin}/h/`,
    apiUrl: `${origin}/api/`,
    authDomain: "localhost",
    oauthClientId: "bench",
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes</title></head><body><hypothesis-app></hypothesis-app><script type="application/json" class="js-hypothesis-config">${JSON.stringify(config)}</script><script src="/h/build/boot.js"></script></body></html>`;
}

const WORLD = {
  id: "__world__",
  groupid: "__world__",
  name: "Public",
  type: "open",
  public: true,
  scoped: false,
  organization: null,
  links: { html: null },
  scopes: null,
};

/** As much of the service's API as a reader without an account meets. */
function hypothesisApi(pathname: string, search: URLSearchParams, scenes: ReadonlyMap<string, Scene>, origin: string) {
  const api = `${origin}/api`;
  switch (pathname) {
    case "/api/":
      return { links: routesAt(api) };
    case "/api/links":
      return { "oauth.authorize": api, "oauth.revoke": api, signup: api, user: `${api}/user/:user`, tag: api };
    case "/api/profile":
      return {
        userid: null,
        authority: "localhost",
        features: {},
        preferences: { show_sidebar_tutorial: false },
        groups: [WORLD],
      };
    case "/api/groups":
    case "/api/profile/groups":
      return [WORLD];
    case "/api/search":
      return found(search, scenes);
    default:
      return {};
  }
}

function routesAt(api: string) {
  const to = (address: string) => ({ method: "GET", url: `${api}${address}`, desc: "" });
  return {
    search: to("/search"),
    groups: { read: to("/groups"), create: to("/groups") },
    group: {
      read: to("/groups/:id"),
      members: { read: to("/groups/:id/members") },
      member: { delete: to("/groups/:id") },
    },
    profile: { read: to("/profile"), groups: { read: to("/profile/groups") }, update: to("/profile") },
    annotation: {
      read: to("/annotations/:id"),
      create: to("/annotations"),
      update: to("/annotations/:id"),
      delete: to("/annotations/:id"),
      flag: to("/x"),
      hide: to("/x"),
      unhide: to("/x"),
      moderate: to("/x"),
    },
    analytics: { events: { create: to("/x") } },
    links: to("/links"),
  };
}

/** One page of the notes on an address. */
function found(search: URLSearchParams, scenes: ReadonlyMap<string, Scene>) {
  const uri = search.getAll("uri").find((each) => each.includes("/hypothesis/")) ?? "";
  const scene = scenes.get(uri.split("/").at(-1) ?? "");
  const limit = Number(search.get("limit") ?? 200);
  const after = search.get("search_after");
  const notes = scene?.notes ?? [];
  // The client goes on after the moment at which the last note of a page was made.
  const from = after ? notes.findIndex((_, index) => momentOf(index) === after) + 1 : 0;
  const page = notes.slice(from, from + limit);
  const rows = scene
    ? page.map((note, index) => hypothesisNote(note, scene, { uri, created: momentOf(from + index) }))
    : [];
  return { total: notes.length, rows };
}

const momentOf = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();

type Made = { readonly uri: string; readonly created: string };

function hypothesisNote({ id, body, start, end }: Note, { text }: Scene, { uri, created }: Made) {
  const quote = {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
  const selector = [{ type: "TextPositionSelector", start, end }, quote];
  return {
    ...{ id, uri, text: body, tags: [], references: [], group: "__world__", flagged: false, hidden: false },
    ...{ created, updated: created, user: "acct:bench@localhost", user_info: { display_name: "Bench" } },
    permissions: { read: ["group:__world__"], update: [], delete: [], admin: [] },
    document: { title: ["Policy"] },
    target: [{ source: uri, selector }],
    links: {},
  };
}
