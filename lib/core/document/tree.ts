import type { Block, Container } from "./block.ts";

/** The document as nested containers and blocks: what writers of nested formats walk. */
export type Tree = { readonly container: Container | null; readonly children: readonly (Tree | Block)[] };

type Open = { container: Container | null; children: (Tree | Block)[] };

/** True for a block, false for a container with its children. */
export const isBlock = (node: Tree | Block): node is Block => "text" in node;

/** Recovers the nesting from each block's `within` path. */
export function treeOf(blocks: readonly Block[]): Tree {
  const root: Open = { container: null, children: [] };
  const open: Open[] = [root];

  for (const block of blocks) {
    let shared = 0;
    while (shared < block.within.length && open[shared + 1]?.container?.id === block.within[shared]?.id) shared++;
    open.length = shared + 1;
    for (const container of block.within.slice(shared)) {
      const next: Open = { container, children: [] };
      open.at(-1)?.children.push(next);
      open.push(next);
    }
    open.at(-1)?.children.push(block);
  }
  return root;
}
