import { createHash } from "node:crypto";
import { describe } from "#lib/core/anchoring/describe.ts";
import type { BlockDraft } from "#lib/core/document/block.ts";
import type { Span } from "#lib/core/document/span.ts";
import { type AssembledText, assemble } from "#lib/core/document/text.ts";
import { compileDossier, type Dossier, type Post, type Thread, type ThreadPlacement } from "#lib/formats/dossier.ts";
import { readMarkdown } from "#lib/formats/markdown/read.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";

const ANA = { id: "0190a000-0000-7000-8000-00000000000a", name: "Ana Example", isSample: false, broughtInBy: null };
const BEN = {
  id: "0190a000-0000-7000-8000-00000000000b",
  name: 'Ben "B." Ortiz & Sons <ben>',
  isSample: true,
  broughtInBy: null,
};
export const people = { ANA, BEN };

/** A text with every kind of block, six scripts, and signs that mean something to some format. */
export const SOURCE = `# Access & evidence

*A sample for copies.* It holds **bold words with *emphasis* inside**, \`code\`, ~~struck~~ words and [a link](https://example.org/a?b=1&c=2).

## Principle 1: Shared \\<b>

1. Companies that provide services fall under the **law of the countries** in which they do business.[^1]

2. Officials accept that there will be cases 👩‍⚖️ in which the information cannot be had 🔒.

   - A nested point about keys.
   - Another, with e\u0301 and ﬁ.

> "The increasing use of certain encryption designs present challenges."

## العربية والعربية

يجب أن يكون الوصول إلى البيانات بموجب سلطة قانونية.

## 條款

本條款適用於所有資料，包括加密資料。

| Aim | Means | Who |
| --- | --- | --- |
| Borders | Data | All five |
| Cyber | Attribution | Two of five |

\`\`\`
if (a < b) { return "*not emphasis*"; }
\`\`\`

* * *

=1+1 is not a formula here, and neither is \\<script>alert(1)\\</script> or &amp;lt;.

[^1]: Including carriers, *makers of devices* and over-the-top services.
`;

let serial = 0;
const nextId = () => `0190b000-0000-7000-8000-${String(++serial).padStart(12, "0")}`;

type PostChoice = Partial<Omit<Post, "content">>;
type ThreadChoice = PostChoice &
  Partial<Pick<Thread, "kind" | "stance" | "codes" | "proposal" | "visibility" | "status" | "replies">>;

/** One post: Ana wrote it on the fifth of January unless told otherwise. */
export function post(body: string, choice: PostChoice = {}): Post {
  const id = choice.id ?? nextId();
  return {
    id,
    author: ANA,
    createdAt: "2026-01-05T09:00:00.000Z",
    editedAt: null,
    deletedAt: null,
    version: 1,
    link: `/documents/access-evidence?annotation=${id}`,
    body,
    content: readBody(body),
    ...choice,
  };
}

export const deleted = { deletedAt: "2026-02-01T08:30:00.000Z", version: 2 } as const;

function thread(placement: ThreadPlacement, body: string, choice: ThreadChoice): Thread {
  return {
    ...post(body, choice),
    kind: choice.kind ?? "note",
    stance: choice.stance ?? null,
    codes: choice.codes ?? [],
    proposal: choice.proposal ?? null,
    visibility: choice.visibility ?? "public",
    status: choice.status ?? { state: "open", by: null, at: null },
    replies: choice.replies ?? [],
    placement,
  };
}

/** Threads on one text, placed by the words they are about. */
export function threadsOn({ text, blocks }: AssembledText) {
  const placed = (scope: ThreadPlacement["scope"], start: number, end: number): ThreadPlacement => {
    const { quote } = describe(text, { start, end });
    return {
      scope,
      kind: "exact",
      score: 1,
      span: { start, end },
      quote: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
    };
  };
  const find = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the fixture has no words "${words}"`);
    return { start, end: start + words.length };
  };
  return {
    /** On the first occurrence of the words. */
    on: (words: string, body: string, choice: ThreadChoice = {}) =>
      thread(placed("span", find(words).start, find(words).end), body, choice),
    at: ({ start, end }: Span, body: string, choice: ThreadChoice = {}) =>
      thread(placed("span", start, end), body, choice),
    /** From the first words to the last, across whatever is between. */
    across: (first: string, last: string, body: string, choice: ThreadChoice = {}) =>
      thread(placed("span", find(first).start, find(last).end), body, choice),
    /** On words that read differently now. */
    changed: (words: string, former: string, body: string, choice: ThreadChoice = {}) => {
      const placement = placed("span", find(words).start, find(words).end);
      return thread({ ...placement, kind: "changed", score: 0.7, quote: former }, body, choice);
    },
    onParagraph: (words: string, body: string, choice: ThreadChoice = {}) => {
      const block = blocks.find((each) => each.text.includes(words));
      if (!block) throw new Error(`the fixture has no paragraph with "${words}"`);
      return thread(placed("block", block.start, block.start + block.text.length), body, choice);
    },
    onDocument: (body: string, choice: ThreadChoice = {}) =>
      thread(
        { scope: "document", kind: "exact", score: 1, span: null, quote: "", prefix: "", suffix: "" },
        body,
        choice,
      ),
    lost: (quote: string, body: string, choice: ThreadChoice = {}) =>
      thread(
        { scope: "span", kind: "orphaned", score: 0, span: null, quote, prefix: "before ", suffix: " behind" },
        body,
        choice,
      ),
  };
}

/** What a fixture makes its threads with. */
export type ThreadMaker = ReturnType<typeof threadsOn>;

/** A dossier over a Markdown source or blocks, with the threads that `make` puts on it. */
export function dossierOf(
  source: string | readonly BlockDraft[],
  make: (on: ThreadMaker) => readonly Thread[],
): Dossier {
  const assembled = assemble(typeof source === "string" ? readMarkdown(source).drafts : source);
  const threads = make(threadsOn(assembled));
  return compileDossier({
    document: {
      id: "0190c000-0000-7000-8000-000000000001",
      slug: "access-evidence",
      title: "Access & evidence",
      language: "en",
      sourceAddress: "https://example.org/statement?year=2018&lang=en",
      issuingBodies: ["Australia", "New Zealand; Aotearoa"],
      documentKind: "joint statement",
      meeting: "Five Country Ministerial 2018, Gold Coast",
      adoptedOn: "2018-08-29",
      licence: 'CC BY 4.0, "as is"',
      copyStatus: "reading edition: restated",
      link: "/documents/access-evidence",
    },
    revision: {
      id: "0190d000-0000-7000-8000-000000000001",
      ordinal: 2,
      label: "edition 2",
      digest: createHash("sha256").update(assembled.text).digest("hex"),
      publishedAt: "2026-01-01T00:00:00.000Z",
      sourceFormat: "markdown",
    },
    ...assembled,
    threads,
    order: "position",
    exportedAt: "2026-03-04T05:06:07.000Z",
    exportedBy: ANA.name,
    filters: [{ name: "kind", values: ["note", "question"], words: "notes or questions" }],
    inDocument: threads.length + 3,
    privateLeftOut: 0,
    baseAddress: "https://notes.example.org",
  });
}

/** Everything a thread can be, at once: what every format must carry. */
export function richDossier(): Dossier {
  serial = 0;
  return dossierOf(SOURCE, ({ on, across, changed, onParagraph, onDocument, lost }) => [
    on("law of the countries", "Which **law**?\n\n- first\n- second", {
      kind: "question",
      author: BEN,
      editedAt: "2026-01-06T10:00:00.000Z",
      version: 2,
      replies: [
        post("See <https://example.org>, *please*.", { author: ANA, createdAt: "2026-01-07T09:00:00.000Z" }),
        post("", { author: BEN, createdAt: "2026-01-08T09:00:00.000Z", ...deleted }),
      ],
    }),
    across("fall under the law", "do business", "The outer passage.", { visibility: "private" }),
    on("countries in which", "Overlaps both."),
    on("👩‍⚖️", "A judge."),
    on("had 🔒", "", { kind: "highlight" }),
    on("e\u0301 and ﬁ".normalize("NFC"), "Combining."),
    across("Another, with", "The increasing use", "Across blocks: a list item and a quotation."),
    on("سلطة قانونية", "ما هي السلطة؟", { author: BEN }),
    on("包括加密資料", "請說明。"),
    on("bold words", '=HYPERLINK("https://evil.example","click")'),
    on("Two of five", "In a table.", {
      status: { state: "resolved", by: 'Ben "B." Ortiz & Sons <ben>', at: "2026-02-03T10:00:00.000Z" },
    }),
    on("*not emphasis*", "In code."),
    on(
      "<script>alert(1)</script>",
      "<script>alert(2)</script>\n\n</style><img src=x onerror=alert(3)> `a` [x](javascript:alert(4)) ~~~",
    ),
    across("Companies that provide", "Two of five", "A very long passage."),
    changed("Including carriers", "Including postal carriers", "This has changed.", {
      status: { state: "in_progress", by: ANA.name, at: "2026-02-04T10:00:00.000Z" },
    }),
    onParagraph("A nested point", "On the whole item.", { status: { state: "declined", by: ANA.name, at: null } }),
    onParagraph("Aim", "# A heading in a body\n\nand | pipes | [^9] _under_", { author: BEN }),
    on("Principle 1", "", { ...deleted, replies: [post("The parent is gone, I stay.", { author: BEN })] }),
    onDocument("+44 reads like a formula.", { replies: [post("@mention first", { author: BEN })] }),
    onDocument("", { kind: "highlight" }),
    lost("words that are gone, [with] *signs*\n\nand a second paragraph", "Where did they go?", {
      replies: [post("Removed in edition 2.")],
    }),
  ]);
}

export const postsOf = (dossier: Dossier): readonly Post[] =>
  dossier.threads.flatMap((each): readonly Post[] => [each, ...each.replies]);
