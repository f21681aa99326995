import { createHash } from "node:crypto";
import { directionOf } from "#lib/core/language/direction.ts";
import { counted } from "#lib/core/threads/words.ts";
import { momentInWords } from "../words.ts";
import { attributesOf, escapeHtml } from "./escape.ts";
import { REDLINE_STYLE } from "./redline-style.ts";
import { AS_A_FILE, type Redline, writeChangeList, writeRedline } from "./write-redline.ts";

/** One of the two texts, as the page names it. */
export type RedlineSide = {
  readonly title: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly revision: {
    readonly ordinal: number;
    readonly label: string | null;
    readonly digest: string;
    readonly publishedAt: string;
  };
};

export type RedlineFile = {
  readonly redline: Redline;
  readonly from: RedlineSide;
  readonly to: RedlineSide;
  /** When and by whom it was taken, and the address of the comparison on the site. */
  readonly exportedAt: string;
  readonly exportedBy: string | null;
  readonly address: string;
};

/** Nothing runs and nothing is loaded: the one style element is allowed by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(REDLINE_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** A redline as one web page that stands alone and says which two texts it compares. */
export function writeRedlinePage(file: RedlineFile): string {
  const { redline, from, to } = file;
  const { language } = to;
  const manner = from.language === language ? AS_A_FILE : { ...AS_A_FILE, language, oldLanguage: from.language };
  const title = `Changes from ${sideInWords(from)} to ${sideInWords(to)}`;
  const changes = counted(redline.changes.length, "change", "changes");
  return [
    "<!doctype html>",
    `<html${attributesOf({ lang: language, dir: directionOf(language) })}>`,
    '<head><meta charset="utf-8">',
    `<meta${attributesOf({ "http-equiv": "Content-Security-Policy", content: POLICY })}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Glossator">',
    `<title>${escapeHtml(`${to.title}: ${title}`)}</title>`,
    `<style>${REDLINE_STYLE}</style></head>`,
    `<body><a class="skip" href="#text">To the text</a>`,
    `<header><p class="kicker">Redline</p><h1>${escapeHtml(to.title)}</h1>${provenance(file)}</header>`,
    `<nav class="changes" aria-label="Changes"><details><summary>${changes}</summary>`,
    `${writeChangeList(redline, from.text, to.text, manner)}</details></nav>`,
    `<p class="counts">Words that came are <ins>underlined</ins>, words that went are <del>struck through</del>.</p>`,
    `<main id="text">${writeRedline(redline, "inline", manner)}</main>`,
    "</body></html>\n",
  ].join("\n");
}

function sideInWords({ revision: { ordinal, label } }: RedlineSide): string {
  return `revision ${ordinal}${label ? ` (${label})` : ""}`;
}

function provenance({ from, to, redline, exportedAt, exportedBy, address }: RedlineFile): string {
  const rows: [string, string][] = [
    ["From", `${from.title}, ${sideInWords(from)}, published ${momentInWords(from.revision.publishedAt)}`],
    ["SHA-256 of the text", from.revision.digest],
    ["To", `${to.title}, ${sideInWords(to)}, published ${momentInWords(to.revision.publishedAt)}`],
    ["SHA-256 of the text", to.revision.digest],
    ["Changes", changesInWords(redline)],
    ["Exported", `${momentInWords(exportedAt)} by ${exportedBy ?? "a reader who was not signed in"}`],
    ["Page", address],
  ];
  const lines = rows.map(([term, words]) => `<div><dt>${term}</dt><dd>${escapeHtml(words)}</dd></div>`);
  return `<dl class="provenance">${lines.join("")}</dl>`;
}

/** "12: 3 added, 4 removed, 5 reworded". */
function changesInWords({ changes }: Pick<Redline, "changes">): string {
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(WORDS[kind], (counts.get(WORDS[kind]) ?? 0) + 1);
  const parts = [...counts].map(([words, count]) => `${count} ${words}`);
  return parts.length === 0 ? "none" : `${changes.length}: ${parts.join(", ")}`;
}

const WORDS: Readonly<Record<Redline["changes"][number]["kind"], string>> = {
  added: "added",
  removed: "removed",
  replaced: "reworded",
  moved: "moved",
  split: "split",
  joined: "joined",
};
