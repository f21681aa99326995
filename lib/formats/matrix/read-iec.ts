import type { AnnotatedCopy, CopiedThread, CopyOrigin } from "../annotated-copy.ts";
import { plainAsMarkdown } from "../markdown/plain-as-markdown.ts";
import { DELETION, type IEC_COLUMNS, readComment } from "./iec.ts";
import { authorNamed, readObservations } from "./observations.ts";
import { readSettled } from "./settled.ts";

type Records = readonly (readonly string[])[];
type FormColumn = (typeof IEC_COLUMNS)[number];

/**
 * The comment form as it comes back: what the secretariat has observed are replies, and a row that was not in the copy
 * is a new comment. Rows find their threads by who said what, because a form is sorted and cut on its way.
 */
export function readIec(header: readonly string[], rows: Records, identifiers: Records): AnnotatedCopy {
  const idOf = threadsBy(identifiers);
  const positions = new Map(header.map((name, index) => [name, index]));
  const read = rows.map((cells) => (column: FormColumn) => cells[positions.get(column) ?? -1] ?? "");
  return {
    origin: originOf(identifiers),
    threads: read.filter((row) => SAYING.some((column) => row(column).trim() !== "")).map((row) => threadOf(row, idOf)),
  };
}

const SAYING: readonly FormColumn[] = ["Comments", "Proposed change", "Observations of the secretariat"];

function threadOf(row: (column: FormColumn) => string, idOf: (author: string, comment: string) => string | null) {
  const comment = row("Comments");
  const { quote, body } = readComment(comment);
  const proposal = row("Proposed change").trim();
  const { status, observations } = readSettled(row("Observations of the secretariat"));
  const id = idOf(row("MB/NC"), comment);
  const thread: CopiedThread = {
    id,
    author: authorNamed(row("MB/NC")),
    body: plainAsMarkdown(body),
    createdAt: null,
    isDeleted: false,
    kind: proposal === "" ? null : "suggestion",
    stance: null,
    codes: [],
    proposal: proposal === DELETION ? "" : proposal || null,
    visibility: null,
    status,
    target: {
      scope: quote === "" ? "document" : "span",
      place: null,
      quote: { exact: quote, prefix: "", suffix: "" },
      span: null,
    },
    replies: readObservations(observations).map((each) => ({
      ...each,
      body: plainAsMarkdown(each.body),
      id: null,
      isDeleted: false,
    })),
  };
  return thread;
}

/** Gives out the threads of each author and comment in their order, every one once. */
function threadsBy(identifiers: Records): (author: string, comment: string) => string | null {
  const waiting = new Map<string, string[]>();
  for (const [id = "", author = "", comment = ""] of identifiers) {
    const key = keyOf(author, comment);
    const ids = waiting.get(key);
    if (ids) ids.push(id);
    else waiting.set(key, [id]);
  }
  return (author, comment) => waiting.get(keyOf(author, comment))?.shift() ?? null;
}

const keyOf = (author: string, comment: string) => `${author}\n${comment}`.replace(/\s+/g, " ").trim();

function originOf(identifiers: Records): CopyOrigin | null {
  const [, documentId = ""] = identifiers.find(([name]) => name === "document") ?? [];
  const [, revisionId = "", digest = ""] = identifiers.find(([name]) => name === "revision") ?? [];
  return documentId && revisionId && digest ? { documentId, revisionId, digest } : null;
}
