import { escapeXml } from "../xml/escape-xml.ts";
import { DECLARATION, PACKAGE, RELATIONS } from "./names.ts";

/** The relationships of one part (ECMA-376 part 2, 9.3). */
export type Relations = {
  readonly add: (type: string, target: string) => string;
  /** The relationship to an address outside; the same address has one. */
  readonly linkTo: (address: string) => string;
  readonly write: () => string;
};

export function relationsFrom(): Relations {
  const written: string[] = [];
  const links = new Map<string, string>();
  const add = (type: string, target: string, mode = "") => {
    const id = `rId${written.length + 1}`;
    written.push(`<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`);
    return id;
  };
  return {
    add,
    linkTo(address) {
      const known = links.get(address) ?? add(RELATIONS.hyperlink, address, ' TargetMode="External"');
      links.set(address, known);
      return known;
    },
    write: () => `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`,
  };
}
