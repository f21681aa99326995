/** The page of every section: A4 with margins of an inch, numbered at its foot (ECMA-376 part 1, 17.6.17). */
export const section = (footer: string) =>
  `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
