import { strFromU8, unzipSync } from "fflate";
import type { Dossier, Thread } from "#lib/formats/dossier.ts";
import type { WrittenFormat } from "#lib/formats/writers.ts";
import { parseCsv } from "./parse-csv.ts";
import { annotationsOf } from "./pdf-annotations.ts";

/** A copy in memory, and the dossier it was made of. */
export type MadeCopy = { readonly dossier: Dossier; readonly content: string | Uint8Array };

type WordsOf = (thread: Thread) => string;

/**
 * What a copy says of each thread and its replies, taken from the file without any reader of the product: only the
 * place where that thread stands is searched, so that nothing is found by accident.
 */
export const wordsByThread: Readonly<Record<WrittenFormat, (copy: MadeCopy) => WordsOf | Promise<WordsOf>>> = {
  html: ({ content }) => inMarkup(textOf(content)),
  epub: ({ content }) => inMarkup(partsOf(content, /\.xhtml$/)),
  md: ({ content }) => inMarkdown(textOf(content)),
  csv: ({ content }) => inTable(parseCsv(textOf(content).replace(/^\ufeff/, ""))),
  xlsx: ({ content }) => inSheet(partsOf(content, /sheet2\.xml$/)),
  jsonld: ({ content }) => inItems(textOf(content)),
  docx: ({ content }) => inComments(content),
  pdf: ({ content }) => inAnnotations(content),
};

const textOf = (content: string | Uint8Array) =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

function partsOf(content: string | Uint8Array, name: RegExp): string {
  const parts = typeof content === "string" ? {} : unzipSync(content, { filter: (file) => name.test(file.name) });
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join("\n");
}

/** Words and the addresses and moments behind them; what a suggestion strikes out is no part of what it proposes. */
function readable(markup: string): string {
  return markup
    .replace(/<del>.*?<\/del>/gs, "")
    .replace(/<[^>]*?(?:href|datetime)="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<\/?(?:ins|b|bdi|i|em|strong|mark|span)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|apos|amp|#39);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}
const ENTITIES = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", "#39": "'" } as const;

function inMarkup(markup: string): WordsOf {
  const notes = markup.split(/(?=<(?:article|div epub:type)\b)|(?<=<\/article>)|(?=<\/section>)/);
  const words = new Map(notes.map((note) => [/^<[^>]* data-annotation="([^"]+)"/.exec(note)?.[1], readable(note)]));
  return ({ id }) => words.get(id) ?? "";
}

/** From one note's label to the next, whether it is a footnote or stands under a heading. */
function inMarkdown(markdown: string): WordsOf {
  const notes = markdown.split(/\n(?=\[\^a\d+\]: |### a\d+\n|___\n)/);
  return ({ id }) => notes.find((note) => note.includes(`annotation=${id}>`)) ?? "";
}

function inTable([header = [], ...rows]: readonly (readonly string[])[]): WordsOf {
  const column = header.indexOf("thread_id");
  return ({ id }) =>
    rows
      .filter((row) => row[column] === id)
      .flat()
      .join("\n");
}

function inSheet(sheet: string): WordsOf {
  const rows = [...sheet.matchAll(/<row\b.*?<\/row>/gs)].map(([row]) => readable(row));
  return ({ id }) => rows.filter((row) => row.includes(id)).join("\n");
}

/** An annotation of the W3C model and those that answer it, keys and values. */
function inItems(json: string): WordsOf {
  const { items } = JSON.parse(json).first as { readonly items: readonly { readonly id: string }[] };
  return ({ id, replies }) =>
    [id, ...replies.map((reply) => reply.id)]
      .flatMap((each) => items.filter((item) => item.id.includes(each)))
      .map((item) => stringsIn(item).join("\n"))
      .join("\n");
}

/** Every string in a value, and a word for one that is empty where something is proposed. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const isDeletion = "purpose" in value && value.purpose === "editing" && "value" in value && value.value === "";
  return isDeletion ? ["deletion"] : Object.values(value).flatMap(stringsIn);
}

/** A comment of Word links to its thread; its replies name its last paragraph as their parent. */
function inComments(content: string | Uint8Array): WordsOf {
  const comments = [...partsOf(content, /word\/comments\.xml$/).matchAll(/<w:comment .*?<\/w:comment>/gs)];
  const links = partsOf(content, /word\/_rels\/comments\.xml\.rels$/);
  const extended = partsOf(content, /word\/commentsExtended\.xml$/);
  const last = (comment: string) => [...comment.matchAll(/w14:paraId="(\w+)"/g)].at(-1)?.[1];
  const parentOf = (comment: string) =>
    new RegExp(`w15:paraId="${last(comment)}" w15:paraIdParent="(\\w+)"`).exec(extended)?.[1];
  return ({ id }) => {
    const relation = new RegExp(`<Relationship [^>]*annotation=${id}"[^>]*>`).exec(links)?.[0] ?? "";
    const mark = `r:id="${/Id="([^"]+)"/.exec(relation)?.[1]}"`;
    const root = comments.find(([comment]) => comment.includes(mark))?.[0] ?? "";
    const replies = comments.map(([comment]) => comment).filter((comment) => parentOf(comment) === last(root));
    const signed = [root, ...replies].map((comment) => comment.replace(/^<w:comment ([^>]*)>/, "$1"));
    return readable([relation.replace(/^.*Target="([^"]*)".*$/, "$1"), ...signed].join("\n"));
  };
}

/** A thread's annotation and all that answer it. */
async function inAnnotations(content: string | Uint8Array): Promise<WordsOf> {
  const all = await annotationsOf(typeof content === "string" ? new TextEncoder().encode(content) : content);
  return ({ id }) =>
    all
      .filter((each) => each.id === id || each.answers === id)
      .flatMap(({ author, contents, subject, state, created, dict }) => [
        ...[author, contents, subject, state, created],
        dict.getString("M")?.asString() ?? "",
      ])
      .join("\n");
}
