// @ts-check

/** @typedef {import("./sources.mjs").Source} Source */
/** @typedef {import("./sources.mjs").Import} Import */
/** @typedef {import("./sources.mjs").Violation} Violation */

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string} place A path prefix; the longest that fits decides. The root is the empty prefix.
 * @property {string[]} mayImport Names of other rooms.
 * @property {RegExp} [packages] The packages it may import; absent means any.
 * @property {RegExp} [notPackages] The packages it may not import.
 */

const NODE_AND_DATABASE =
  /^(node:|fs$|path$|pg$|@prisma\/|prisma|server-only$|pino$|next-auth$|@node-rs\/|rate-limiter)/;
const BELOW_APP = ["core", "languages", "formats", "contract", "worker", "server", "client", "components"];

/**
 * Who may import whom. A room may always import itself.
 * @type {readonly Room[]}
 */
export const ROOMS = [
  { name: "core", place: "lib/core/", mayImport: [], packages: /^$/ },
  { name: "languages", place: "lib/languages/", mayImport: ["core"], packages: /^$/ },
  {
    name: "formats",
    place: "lib/formats/",
    mayImport: ["core"],
    notPackages: /^(node:(?!crypto$)|react|next|pg$|@prisma\/|server-only$|zod)/,
  },
  { name: "contract", place: "lib/contract/", mayImport: ["core"], packages: /^zod(\/|$)/ },
  { name: "settings", place: "lib/settings.mjs", mayImport: [], packages: /^$/ },
  {
    name: "worker",
    place: "lib/worker/",
    mayImport: ["core", "formats"],
    notPackages: /^(react|next|pg$|@prisma\/|server-only$)/,
  },
  { name: "server", place: "lib/server/", mayImport: ["core", "formats", "contract", "settings", "worker"] },
  { name: "client", place: "lib/client/", mayImport: ["core", "contract"], notPackages: NODE_AND_DATABASE },
  {
    name: "components",
    place: "components/",
    mayImport: ["client", "contract", "core", "languages"],
    notPackages: NODE_AND_DATABASE,
  },
  { name: "app", place: "app/", mayImport: BELOW_APP, notPackages: /^(pg$|@prisma\/)/ },
  {
    name: "api",
    place: "app/api/",
    mayImport: ["core", "formats", "contract", "server"],
    notPackages: /^(pg$|@prisma\/|react)/,
  },
  { name: "seed", place: "prisma/", mayImport: ["core", "formats", "contract", "server", "settings"] },
  {
    name: "scripts",
    place: "scripts/",
    mayImport: ["core", "formats", "contract", "server", "client", "settings", "seed"],
  },
  { name: "tests", place: "tests/", mayImport: [...BELOW_APP, "app", "api", "settings", "scripts", "seed", "root"] },
  { name: "root", place: "", mayImport: [...BELOW_APP, "settings"] },
];

/** @param {string} path */
export function roomOf(path) {
  const fitting = ROOMS.filter(({ place }) => path.startsWith(place));
  const [room] = fitting.sort((one, other) => other.place.length - one.place.length);
  if (!room) throw new Error(`no room holds ${path}`);
  return room;
}

/**
 * @param {Source[]} sources
 * @returns {Violation[]}
 */
export function roomViolations(sources) {
  return sources.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    return imports.flatMap((one) => {
      const violation =
        one.target === null ? packageViolation(path, room, one) : roomViolation(path, room, one, one.target);
      return violation ? [{ path, line: one.line, ...violation }] : [];
    });
  });
}

/**
 * @param {string} path
 * @param {Room} room
 * @param {Import} one
 */
function packageViolation(path, room, { specifier }) {
  const isAllowed = (room.packages?.test(specifier) ?? true) && !room.notPackages?.test(specifier);
  // A route that exists to measure a floor goes beneath what the product may use.
  if (isAllowed || path.includes(".bench.")) return null;
  return {
    rule: `${room.name} does not import the package ${specifier}`,
    remedy: "Move what needs it to a room that may, or take its result as a parameter.",
  };
}

/**
 * @param {string} path
 * @param {Room} room
 * @param {Import} one
 * @param {string} target
 */
function roomViolation(path, room, { specifier }, target) {
  const other = roomOf(target);
  if (target.endsWith(".json")) return null;
  if (other.name !== room.name && !room.mayImport.includes(other.name)) {
    const allowed = room.mayImport.length > 0 ? `only ${room.mayImport.join(", ")}` : "no other room";
    return {
      rule: `${room.name} does not import ${other.name} (${target})`,
      remedy: `It may import ${allowed}: move the code, or pass it in.`,
    };
  }
  if (specifier.startsWith("../../")) {
    return { rule: `no chains of ../ (${specifier})`, remedy: `Write #${target}.` };
  }
  if (specifier.startsWith("../") && (other.name !== room.name || topFolder(path) !== topFolder(target))) {
    return { rule: `other rooms are imported by name, not by ../ (${specifier})`, remedy: `Write #${target}.` };
  }
  return null;
}

/** @param {string} path */
function topFolder(path) {
  return path.split("/")[0];
}

/**
 * The server's modules say so, and what runs in the browser keeps away from them.
 * @param {Source[]} sources
 * @returns {Violation[]}
 */
export function serverOnlyViolations(sources) {
  return sources.flatMap(({ path, lines, imports }) => {
    const isServer = roomOf(path).name === "server";
    if (isServer && !imports.some(({ specifier }) => specifier === "server-only")) {
      return [{ path, line: 1, rule: "lib/server is the server's only", remedy: 'Begin with: import "server-only";' }];
    }
    if (!/^\s*["']use client["']/.test(lines[0] ?? "")) return [];
    return imports
      .filter(({ target }) => target !== null && roomOf(target).name === "server")
      .map(({ line, target }) => ({
        path,
        line,
        rule: `what runs in the browser does not import ${target}`,
        remedy: "Call the API through lib/client, or take data as props.",
      }));
  });
}
