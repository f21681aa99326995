import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import { classes } from "#components/ui/classes.ts";
import type { Block, BlockDraft, BlockId, Mark } from "#lib/core/document/block.ts";
import { type InlineNode, inlineTree } from "#lib/core/document/inline.ts";
import { isBlock, type Tree, treeOf } from "#lib/core/document/tree.ts";
import styles from "./prose.module.css";

type Props = { content: readonly BlockDraft[]; className?: string | undefined };

/** What somebody wrote, from blocks to elements: no markup of theirs reaches the page. */
export function Prose({ content, className }: Props) {
  const blocks = content.map((draft, index): Block => ({ ...draft, id: String(index) as BlockId, start: 0 }));
  return (
    <div className={classes(styles.prose, className)} dir="auto">
      {childrenOf(treeOf(blocks))}
    </div>
  );
}

const childrenOf = ({ children }: Tree): ReactNode[] =>
  children.map((child, index) => {
    // Content is rendered whole whenever it changes, so positions name its parts well enough.
    const key = index;
    return isBlock(child) ? <BlockElement key={key} block={child} /> : <ContainerElement key={key} tree={child} />;
  });

function ContainerElement({ tree }: { tree: Tree }) {
  const children = childrenOf(tree);
  switch (tree.container?.kind) {
    case "list":
      return tree.container.ordered ? <ol>{children}</ol> : <ul>{children}</ul>;
    case "item": {
      const value = Number.parseInt(tree.container.label ?? "", 10);
      return <li {...(value >= 0 && { value })}>{children}</li>;
    }
    case "quote":
      return <blockquote>{children}</blockquote>;
    case "table":
      return (
        <table>
          <tbody>{children}</tbody>
        </table>
      );
    case "row":
      return <tr>{children}</tr>;
    case "cell":
      return tree.container.header ? <th>{children}</th> : <td>{children}</td>;
    default:
      return <div>{children}</div>;
  }
}

function BlockElement({ block }: { block: Block }) {
  const t = useWords();
  const words = inline(inlineTree(block.text, block.marks));
  switch (block.kind) {
    // A heading inside a note must not enter the outline of the page.
    case "heading":
      return <p className={styles.heading}>{words}</p>;
    case "preformatted":
      return <pre>{words}</pre>;
    case "rule":
      return <hr />;
    case "figure":
      return (
        <p>
          <Link href={block.address}>{block.text || t("Picture")}</Link>
        </p>
      );
    default:
      return <p>{words}</p>;
  }
}

function inline(nodes: readonly InlineNode[]): ReactNode[] {
  return nodes.map((node, index) => {
    if (typeof node === "string" || "segment" in node) return typeof node === "string" ? node : inline(node.children);
    // biome-ignore lint/suspicious/noArrayIndexKey: Content is rendered whole whenever it changes.
    return <MarkElement key={index} mark={node.mark} words={inline(node.children)} />;
  });
}

function MarkElement({ mark, words }: { mark: Mark; words: ReactNode }) {
  switch (mark.kind) {
    case "link":
      return <Link href={mark.href}>{words}</Link>;
    case "strong":
      return <strong>{words}</strong>;
    case "emphasis":
      return <em>{words}</em>;
    case "code":
      return <code>{words}</code>;
    case "strike":
      return <s>{words}</s>;
    case "underline":
      return <u>{words}</u>;
    case "subscript":
      return <sub>{words}</sub>;
    default:
      return <sup>{words}</sup>;
  }
}

/** A link somebody else wrote: followed at one's own risk, without telling where one came from. */
function Link({ href, children }: { href: string; children: ReactNode }) {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return children;
  return (
    <a href={href} rel="nofollow ugc noreferrer">
      {children}
    </a>
  );
}
