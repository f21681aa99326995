/** Prefixes as a part writes them, by those that stand for them here. Those that are the same are not told. */
type Scope = ReadonlyMap<string, string>;

type Named = { name: string; attributes: Record<string, string> };

const NONE: Scope = new Map();

/**
 * Names elements and attributes by the usual prefixes of their namespaces, whatever prefixes a part writes them with
 * (Namespaces in XML 1.0, 6). A usual prefix that a part has for another namespace is not mistaken for it: what it
 * names gets a prefix that no part can write.
 */
export class UsualPrefixes {
  private readonly scopes: Scope[] = [NONE];
  private readonly prefixes: ReadonlySet<string>;
  private readonly usual: ReadonlyMap<string, string>;

  /** `usual` are prefixes by their namespaces; several namespaces may have the same. */
  constructor(usual: ReadonlyMap<string, string>) {
    this.usual = usual;
    this.prefixes = new Set(usual.values());
  }

  /** The names of an element that begins, and of its attributes. */
  open(name: string, attributes: Record<string, string>): Named {
    const scope = this.scopeWith(this.scopes.at(-1) ?? NONE, attributes);
    this.scopes.push(scope);
    if (scope.size === 0) return { name, attributes };
    const pairs = Object.entries(attributes).map(([each, value]) => [attributeName(each, scope), value]);
    return { name: elementName(name, scope), attributes: Object.fromEntries(pairs) };
  }

  /** Ends the element that began last. */
  close(): void {
    this.scopes.pop();
  }

  private scopeWith(around: Scope, attributes: Record<string, string>): Scope {
    let scope: Map<string, string> | null = null;
    for (const name of Object.keys(attributes)) {
      if (!name.startsWith("xmlns")) continue;
      const prefix = name.slice("xmlns:".length);
      const meant = this.usual.get(attributes[name] ?? "") ?? (this.prefixes.has(prefix) ? OTHER + prefix : prefix);
      scope ??= new Map(around);
      if (meant === prefix) scope.delete(prefix);
      else scope.set(prefix, meant);
    }
    return scope ?? around;
  }
}

/** No prefix holds it. */
const OTHER = "!";

function elementName(name: string, scope: Scope): string {
  const colon = name.indexOf(":");
  const meant = scope.get(colon < 0 ? "" : name.slice(0, colon));
  return meant === undefined ? name : `${meant}:${name.slice(colon + 1)}`;
}

/** One without a prefix is of no namespace. */
const attributeName = (name: string, scope: Scope) =>
  name.includes(":") && !name.startsWith("xmlns") ? elementName(name, scope) : name;
