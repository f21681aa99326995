import type { Note, Scene } from "./scene.ts";

const READER = "acct:bench@localhost";

/** The one group of the service, to which everything public belongs. */
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

const PROFILE = {
  userid: READER,
  authority: "localhost",
  features: {},
  preferences: { show_sidebar_tutorial: false },
  groups: [WORLD],
};

/** As much of the service's API as the client meets while somebody reads. */
export function hypothesisApi({ pathname, origin, searchParams }: URL, scenes: ReadonlyMap<string, Scene>): unknown {
  switch (pathname) {
    case "/api/":
      return { links: routesAt(`${origin}/api`) };
    case "/api/links":
      return linksAt(`${origin}/api`);
    case "/api/profile":
      return PROFILE;
    case "/api/groups":
      return [WORLD];
    case "/api/profile/groups":
      return [];
    case "/api/search":
      return found(searchParams, scenes);
    default:
      return {};
  }
}

/** Pages of the service to which the client links. It stops with an error where one is missing or takes no names. */
function linksAt(api: string) {
  const page = `${api}/page`;
  return {
    ...{ "account.settings": page, "groups.new": page, "oauth.authorize": page, "oauth.revoke": page, signup: page },
    ...{ "search.tag": `${page}/:tag`, user: `${page}/:user` },
  };
}

function routesAt(api: string) {
  const to = (address: string) => ({ method: "GET", url: `${api}${address}`, desc: "" });
  const note = to("/annotations/:id");
  const group = to("/groups/:id");
  return {
    search: to("/search"),
    groups: { read: to("/groups"), create: to("/groups") },
    group: { read: group, members: { read: to("/groups/:id/members") }, member: { delete: group } },
    profile: { read: to("/profile"), groups: { read: to("/profile/groups") }, update: to("/profile") },
    annotation: {
      ...{ read: note, create: to("/annotations"), update: note, delete: note },
      ...{ flag: note, hide: note, unhide: note, moderate: note },
    },
    analytics: { events: { create: to("/events") } },
    links: to("/links"),
  };
}

/** One page of the notes on an address. */
function found(search: URLSearchParams, scenes: ReadonlyMap<string, Scene>) {
  const uri = search.getAll("uri").find((each) => each.includes("/hypothesis/")) ?? "";
  const scene = scenes.get(uri.split("/").at(-1) ?? "");
  if (!scene) return { total: 0, rows: [] };
  const after = search.get("search_after");
  // The client goes on after the moment at which the last note of a page was made.
  const from = after ? scene.notes.findIndex((_, index) => momentOf(index) === after) + 1 : 0;
  const page = scene.notes.slice(from, from + Number(search.get("limit") ?? 200));
  const rows = page.map((note, index) => noteFound(note, scene, { uri, created: momentOf(from + index) }));
  return { total: scene.notes.length, rows };
}

const momentOf = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();

type Made = { readonly uri: string; readonly created: string };

function noteFound({ id, body, start, end }: Note, { text }: Scene, { uri, created }: Made) {
  const quote = {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
  const selector = [{ type: "TextPositionSelector", start, end }, quote];
  return {
    ...{ id, uri, text: body, tags: [], references: [], group: WORLD.id, flagged: false, hidden: false },
    ...{ created, updated: created, user: READER, user_info: { display_name: "Bench" } },
    permissions: { read: [`group:${WORLD.id}`], update: [], delete: [], admin: [] },
    document: { title: ["Policy"] },
    target: [{ source: uri, selector }],
    links: {},
  };
}
