const LONGEST_ADDRESS = 4_000;
const FOLLOWED = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The address a link may keep: http, https, mailto or tel, made absolute against `base`, without the name and password
 * part that lets one site pose as another; or `#name` for a place in the same document. Anything else is undefined.
 */
export function safeAddress(href: string, base?: string): string | undefined {
  const trimmed = href.trim();
  if (trimmed === "" || trimmed.length > LONGEST_ADDRESS) return undefined;
  if (trimmed.startsWith("#")) return fragment(trimmed);

  const url = URL.canParse(trimmed, base) ? new URL(trimmed, base) : undefined;
  if (!url || !FOLLOWED.has(url.protocol)) return undefined;
  if (base && url.hash && sameDocument(url, new URL(base))) return fragment(url.hash);
  url.username = "";
  url.password = "";
  return url.href;
}

/** The address where it can be shown as a source: http or https only. */
export function webAddress(value: string): string | undefined {
  const address = safeAddress(value);
  return address && /^https?:/.test(address) ? address : undefined;
}

/** True for an address that means something only on the site it was written for. */
export const isRelative = (href: string): boolean => /^\s*(?:[./?]|[^\s:#]+(?:[/?#]|$))/.test(href);

function fragment(hash: string): string | undefined {
  if (hash.length < 2) return undefined;
  try {
    return `#${decodeURIComponent(hash.slice(1))}`;
  } catch {
    return hash;
  }
}

function sameDocument(url: URL, base: URL): boolean {
  return url.origin === base.origin && url.pathname === base.pathname && url.search === base.search;
}
