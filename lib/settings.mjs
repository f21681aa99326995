// @ts-check
// The one parser of the environment and of `.env`. It runs before packages are installed, so it needs nothing but Node.

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} dataDir As written: relative paths are relative to the checkout.
 * @property {string | null} databaseUrl Null means the embedded Postgres.
 * @property {string | null} secret Null until the launcher has made one.
 * @property {string} publicUrl An origin, without a trailing slash.
 * @property {"fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent"} logLevel
 * @property {number} maxUploadMb
 * @property {number} postsPerMinute
 * @property {number} tokenPostsPerMinute
 * @property {number} signInAttempts
 * @property {"open" | "closed"} signUp
 */

/**
 * @typedef {object} Setting
 * @property {string} name The environment variable.
 * @property {keyof Settings} key Its name in {@link Settings}.
 * @property {string | null} default The text that stands for it when unset; null when it is worked out instead.
 * @property {string} meaning
 * @property {(text: string) => unknown} parse Undefined for a text that is no good value.
 * @property {string} remedy What a good value looks like, as an imperative sentence without its full stop.
 * @property {(text: string) => string} [show] How a bad value may be printed; absent means as it is.
 */

/** @typedef {{ ok: true, settings: Settings } | { ok: false, errors: string[] }} SettingsReading */

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const SHORTEST_SECRET = 32;

/** @type {(text: string) => URL | null} */
const parsedAddress = (text) => (URL.canParse(text) ? new URL(text) : null);

/** @type {(lowest: number, highest: number) => (text: string) => number | undefined} */
const wholeNumber = (lowest, highest) => (text) => {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= lowest && number <= highest ? number : undefined;
};

/** @type {(words: string[]) => (text: string) => string | undefined} */
const oneOf = (words) => (text) => (words.includes(text) ? text : undefined);

/** @param {string} text */
function webAddress(text) {
  const url = parsedAddress(text);
  if (!url || !["http:", "https:"].includes(url.protocol)) return undefined;
  const bare = url.pathname === "/" && !url.search && !url.hash && !url.username;
  return bare ? url.origin : undefined;
}

/** @param {string} text */
function postgresAddress(text) {
  const url = parsedAddress(text);
  if (!url || !["postgres:", "postgresql:"].includes(url.protocol)) return undefined;
  return url.hostname && url.pathname.length > 1 ? text : undefined;
}

/**
 * A database address that may be printed: the password is masked, and what cannot be taken apart is not shown at all.
 * @param {string} text
 */
export function withoutPassword(text) {
  const url = parsedAddress(text);
  if (!url?.hostname) return "(not shown, it may hold a password)";
  if (url.password) url.password = "***";
  url.search = "";
  return url.href;
}

/**
 * Every setting there is: documentation, defaults and rules in one table.
 * @type {readonly Setting[]}
 */
export const SETTINGS = [
  {
    name: "PORT",
    key: "port",
    default: "3000",
    meaning: "The port the site listens on.",
    parse: wholeNumber(1, 65535),
    remedy: "Use a whole number from 1 to 65535",
  },
  {
    name: "HOST",
    key: "host",
    default: "127.0.0.1",
    meaning: "The address the site listens on; 0.0.0.0 opens it to the network.",
    parse: (text) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : undefined),
    remedy: "Use a host name or an IP address, such as 127.0.0.1 or 0.0.0.0",
  },
  {
    name: "DATA_DIR",
    key: "dataDir",
    default: "data",
    meaning: "The folder for the embedded database and the secret; relative to the checkout.",
    parse: (text) => (text.includes("\0") ? undefined : text),
    remedy: "Use the path of a folder",
  },
  {
    name: "DATABASE_URL",
    key: "databaseUrl",
    default: null,
    meaning: "A Postgres to use instead of the embedded one.",
    parse: postgresAddress,
    remedy: "Use postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or unset it to use the embedded Postgres",
    show: withoutPassword,
  },
  {
    name: "NEXTAUTH_SECRET",
    key: "secret",
    default: null,
    meaning: "Signs the sessions; made on the first run and kept in DATA_DIR when unset.",
    parse: (text) => (text.length >= SHORTEST_SECRET ? text : undefined),
    remedy: `Use at least ${SHORTEST_SECRET} characters, or unset it and one is made`,
    show: () => "(not shown)",
  },
  {
    name: "NEXTAUTH_URL",
    key: "publicUrl",
    default: null,
    meaning: "The address people use to reach the site; worked out from HOST and PORT when unset.",
    parse: webAddress,
    remedy: "Use an address without a path, such as https://notes.example.org",
  },
  {
    name: "LOG_LEVEL",
    key: "logLevel",
    default: "info",
    meaning: "How much the server logs.",
    parse: oneOf(LOG_LEVELS),
    remedy: `Use one of ${LOG_LEVELS.join(", ")}`,
  },
  {
    name: "MAX_UPLOAD_MB",
    key: "maxUploadMb",
    default: "20",
    meaning: "The largest file that can be imported, in megabytes.",
    parse: wholeNumber(1, 1000),
    remedy: "Use a whole number from 1 to 1000",
  },
  {
    name: "POSTS_PER_MINUTE",
    key: "postsPerMinute",
    default: "300",
    meaning: "How many changes a minute one person may send from the browser.",
    parse: wholeNumber(1, 1_000_000),
    remedy: "Use a whole number from 1 to 1000000",
  },
  {
    name: "TOKEN_POSTS_PER_MINUTE",
    key: "tokenPostsPerMinute",
    default: "30000",
    meaning: "How many changes a minute one access token may send.",
    parse: wholeNumber(1, 10_000_000),
    remedy: "Use a whole number from 1 to 10000000",
  },
  {
    name: "SIGN_IN_ATTEMPTS",
    key: "signInAttempts",
    default: "10",
    meaning: "How many sign-in attempts an account may see from one address in 15 minutes.",
    parse: wholeNumber(1, 100_000),
    remedy: "Use a whole number from 1 to 100000",
  },
  {
    name: "SIGN_UP",
    key: "signUp",
    default: "open",
    meaning: "Whether people may make their own account.",
    parse: oneOf(["open", "closed"]),
    remedy: "Use open or closed",
  },
];

/**
 * Reads the lines of a `.env` file: `NAME=value`, quotes around the value allowed, `#` begins a comment.
 * @param {string} text
 * @returns {{ values: Record<string, string>, errors: string[] }}
 */
export function parseDotEnv(text) {
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {string[]} */
  const errors = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const name = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=/.exec(line);
    const value = name ? dotEnvValue(line.slice(name[0].length).trim()) : undefined;
    if (!name?.[1] || value === undefined)
      errors.push(`.env line ${index + 1} is not NAME=value. Correct or remove it.`);
    else values[name[1]] = value;
  }
  return { values, errors };
}

/**
 * @param {string} written
 * @returns {string | undefined} Undefined when a quote is not closed.
 */
function dotEnvValue(written) {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return written.replace(/(^|\s)#.*$/, "").trim();
  const quoted = quote === '"' ? /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/ : /^'([^']*)'\s*(?:#.*)?$/;
  const inner = quoted.exec(written)?.[1];
  if (quote === "'" || inner === undefined) return inner;
  return inner.replace(/\\(.)/g, (_, escaped) => (escaped === "n" ? "\n" : escaped));
}

/**
 * All settings, or everything that is wrong with them. The environment wins over `.env`; an empty value is an unset one.
 * No error ever holds a secret or a password.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} [dotEnvText]
 * @returns {SettingsReading}
 */
export function readSettings(env, dotEnvText = "") {
  const file = parseDotEnv(dotEnvText);
  const errors = [...file.errors];
  /** @type {Record<string, unknown>} */
  const read = {};
  for (const setting of SETTINGS) {
    const written = env[setting.name]?.trim() || file.values[setting.name]?.trim() || setting.default;
    const value = written === null ? null : setting.parse(written);
    if (value === undefined) errors.push(complaint(setting, written ?? ""));
    else read[setting.key] = value;
  }
  if (errors.length > 0) return { ok: false, errors };
  const settings = /** @type {Settings} */ (read);
  return { ok: true, settings: { ...settings, publicUrl: settings.publicUrl ?? localAddress(settings) } };
}

/**
 * @param {Setting} setting
 * @param {string} written
 */
function complaint({ name, remedy, show }, written) {
  return `${name} is ${show ? show(written) : JSON.stringify(written)}. ${remedy}.`;
}

/** @param {{ host: string, port: number }} place */
function localAddress({ host, port }) {
  const everywhere = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}

/**
 * The settings as an environment that reads back to the same settings: what a child process is given.
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function environmentOf(settings) {
  const entries = SETTINGS.map(({ name, key }) => /** @type {const} */ ([name, settings[key]]));
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]),
  );
}
