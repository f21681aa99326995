const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML text or as the inside of a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character) : text;
}

/** Attribute values by name. `true` writes the bare name; `false` and undefined write nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The attributes as they stand inside a tag, each with a leading space. Names are the program's own, never foreign. */
export function attributesOf(attributes: Attributes): string {
  let written = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    written += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return written;
}

/** An address that is safe to follow, or null: only the web, mail, telephone and places in the same page. */
export function safeAddress(address: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:|#)/i.test(address) ? address : null;
}
