import { escapeXml } from "../xml/escape-xml.ts";
import { DECLARATION, PACKAGE, RELATIONS } from "./names.ts";

/** The relationships of one part (ECMA-376 part 2, 9.3). */
export type Relations = {
  readonly add: (type: string, target: string) => string;
  /** The relationship to an address outside; the same address has one. */
  readonly linkTo: (address: string) => string;
  /** Every one of them, without what surrounds them. */
  readonly entries: () => string;
  readonly write: () => string;
};

/** `taken` are ids that the part has for others, `known` those of the addresses that it leads to already. */
export function relationsFrom(
  taken: ReadonlySet<string> = new Set(),
  known: ReadonlyMap<string, string> = new Map(),
): Relations {
  const written: string[] = [];
  const links = new Map(known);
  let serial = 0;
  const add = (type: string, target: string, mode = "") => {
    do serial++;
    while (taken.has(`rId${serial}`));
    const id = `rId${serial}`;
    written.push(`<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`);
    return id;
  };
  return {
    add,
    linkTo(address) {
      const link = links.get(address) ?? add(RELATIONS.hyperlink, address, ' TargetMode="External"');
      links.set(address, link);
      return link;
    },
    entries: () => written.join(""),
    write: () => `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`,
  };
}
