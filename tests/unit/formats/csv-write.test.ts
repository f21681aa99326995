import { describe, expect, test } from "vitest";
import { writeCsv } from "#lib/formats/csv/write.ts";
import { COLUMNS } from "#lib/formats/matrix/rows.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { dossierOf, postsOf, richDossier } from "#tests/support/dossier.ts";
import { parseCsv } from "#tests/support/parse-csv.ts";

const unprefixed = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, "");

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): readonly Row[] {
  const [header = [], ...records] = parseCsv(csv.replace(/^\ufeff/, ""));
  return records.map((record) =>
    Object.fromEntries(header.map((name, index) => [name, unprefixed(record[index] ?? "")])),
  );
}

describe("every field of a rich dossier is found again", () => {
  const dossier = richDossier();
  const csv = writeCsv(dossier);
  const rows = rowsOf(csv);
  const rowOf = (id: string) => rows.find((row) => row.annotation_id === id) ?? {};

  test("in one row per annotation and reply, each with a cell for every column", () => {
    expect(parseCsv(csv.slice(1)).every((record) => record.length === COLUMNS.length)).toBe(true);
    expect(rows.map((row) => row.annotation_id).toSorted()).toEqual(
      postsOf(dossier)
        .map((post) => post.id)
        .toSorted(),
    );
  });

  test("what every post has", () => {
    for (const post of postsOf(dossier)) {
      expect(rowOf(post.id)).toMatchObject({
        body: post.body,
        author_id: post.author.id,
        author_name: post.author.name,
        author_is_sample: String(post.author.isSample),
        brought_in_by: post.author.broughtInBy ?? "",
        created_at_utc: post.createdAt,
        updated_at_utc: post.editedAt ?? "",
        deleted_at_utc: post.deletedAt ?? "",
        annotation_version: String(post.version),
        link: `https://notes.example.org${post.link}`,
      });
    }
  });

  test("what a person reads comes first, what programs need comes last", () => {
    const [header = []] = parseCsv(csv.slice(1));
    const place = (name: string) => header.indexOf(name);
    const asked =
      "number official_para para_ordinal quote section kind body author_name created_at_utc status stance codes";
    expect(header.slice(0, 13)).toEqual([...asked.split(" "), "replies"]);
    const technical = header.filter((name) => /_id$|^anchor_|^context_|^start|^end|^link$|hash|^exported/.test(name));
    const first = Math.min(...technical.map(place));
    for (const name of ["proposed_wording", "status_by", "brought_in_by", "visibility", "deleted_at_utc"]) {
      expect(place(name), name).toBeLessThan(first);
    }
  });

  test("what every thread has", () => {
    for (const thread of dossier.threads) {
      expect(rowOf(thread.id)).toMatchObject({
        thread_id: thread.id,
        parent_id: "",
        depth: "0",
        kind: thread.kind,
        replies: String(thread.replies.length),
        visibility: thread.visibility,
        proposes: thread.proposal === null ? "" : thread.proposal === "" ? "deletion" : "wording",
        proposed_wording: thread.proposal ?? "",
        codes: thread.codes.join("|"),
        stance: thread.stance ?? "",
        status: thread.status.state,
        status_by: thread.status.by ?? "",
        status_at_utc: thread.status.at ?? "",
        anchor_scope: thread.placement.scope,
        anchor_state: thread.placement.kind,
        anchor_score: String(thread.placement.score),
        start: String(thread.placement.span?.start ?? ""),
        end: String(thread.placement.span?.end ?? ""),
      });
    }
  });

  test("whose reply a reply is", () => {
    for (const thread of dossier.threads) {
      for (const reply of thread.replies) {
        expect(rowOf(reply.id)).toMatchObject({
          thread_id: thread.id,
          parent_id: thread.id,
          depth: "1",
          kind: "reply",
          replies: "",
        });
      }
    }
  });

  test("the passage, its place in the document and both ways to count it", () => {
    const characters = Array.from(dossier.text);
    for (const { thread, quote, span, block, section, formerQuote } of notesOf(dossier)) {
      const row = rowOf(thread.id);
      expect(row).toMatchObject({
        quote: quote.exact,
        context_before: quote.prefix,
        context_after: quote.suffix,
        section: section.join(" > "),
        para_ordinal: String(block?.ordinal ?? ""),
        official_para: block?.number ?? "",
        former_quote: formerQuote ?? "",
      });
      if (!span) continue;
      expect(dossier.text.slice(Number(row.start), Number(row.end))).toBe(row.quote);
      expect(characters.slice(Number(row.start_code_point), Number(row.end_code_point)).join("")).toBe(row.quote);
    }
  });

  test("the provenance and the counts, on every row", () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        document_id: dossier.document.id,
        document_title: dossier.document.title,
        version_label: "edition 2",
        version_hash: dossier.revision.digest,
        issuing_bodies: "Australia | New Zealand; Aotearoa",
        source_address: dossier.document.sourceAddress,
        revision_id: dossier.revision.id,
        revision_ordinal: "2",
        exported_at_utc: dossier.exportedAt,
        exported_by: "Ana Example",
        filters: "kind=note%2Cquestion",
        threads_in_document: String(dossier.counts.inDocument),
        threads_included: String(new Set(rows.map((each) => each.thread_id)).size),
        replies_included: String(rows.filter((each) => each.kind === "reply").length),
        private_threads_included: "1",
        private_threads_left_out: "0",
        threads_not_placed: String(
          rows.filter((each) => each.anchor_state === "orphaned" && each.depth === "0").length,
        ),
      });
    }
  });
});

describe("the file", () => {
  test("begins with a byte order mark and has CRLF line ends", () => {
    const csv = writeCsv(dossierOf("Words.", () => []));
    expect(csv).toBe(`\ufeff${COLUMNS.join(",")}\r\n`);
  });

  test.each(["=1+1", "+44", "-1", "@name", "\tx", "\rx", "\n=1", "＝1", "'=1", "''@x"])(
    "never lets %j run as a formula, and gives it back",
    (body) => {
      const csv = writeCsv(dossierOf("Words.", ({ on }) => [{ ...on("Words", ""), body }]));
      const column = COLUMNS.indexOf("body");
      const raw = parseCsv(csv.slice(1))[1]?.[column] ?? "";
      expect(raw).toBe(`'${body}`);
      expect(unprefixed(raw)).toBe(body);
    },
  );

  test.each(["'quoted'", "1=1", "a,b", 'say "so"', "two\nlines", "two\r\nlines", " =1"])(
    "keeps %j as it is",
    (body) => {
      const csv = writeCsv(dossierOf("Words.", ({ on }) => [{ ...on("Words", ""), body }]));
      expect(rowsOf(csv)[0]?.body).toBe(body);
    },
  );
});
