import { describe, expect, test } from "vitest";
import type { CopiedThread } from "#lib/formats/annotated-copy.ts";
import { readCsv } from "#lib/formats/csv/read.ts";
import { writeCsv } from "#lib/formats/csv/write.ts";
import { readMatrix } from "#lib/formats/matrix/read.ts";
import { dossierOf, people, post } from "#tests/support/dossier.ts";

const { ANA, BEN } = people;
const dossier = dossierOf("# Levy\n\nThe levy rises in May.\n", ({ on }) => [
  on("levy rises", "By how much?", { author: BEN, replies: [post("By half.", { author: ANA })] }),
]);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const records = () => readCsv(bytesOf(writeCsv(dossier))).map((record) => [...record]);

type Cells = Readonly<Record<string, string>>;
const rowFor = ([header = []]: readonly string[][], cells: Cells) => header.map((name) => cells[name] ?? "");
const only = (threads: readonly CopiedThread[]) => {
  expect(threads).toHaveLength(1);
  return threads[0];
};

describe("a table that was worked on", () => {
  const [thread] = dossier.threads;

  test("has new replies in rows under a thread", () => {
    const table = records();
    table.push(rowFor(table, { thread_id: thread?.id ?? "", author_name: "Eve", body: "Too much." }));
    const { replies } = only(readMatrix(table).threads) ?? {};
    expect(replies?.map(({ id, author, body }) => ({ isNew: id === null, author, body }))).toEqual([
      { isNew: false, author: ANA.name, body: "By half." },
      { isNew: true, author: "Eve", body: "Too much." },
    ]);
  });

  test("has new replies in rows with the number of a note, and new comments in rows with another", () => {
    const table = records();
    table.push(rowFor(table, { number: " 1 ", author_name: "Eve", body: "By * half?" }));
    table.push(rowFor(table, { number: "9", author_name: "Eve", body: "In general." }));
    const [first, second] = readMatrix(table).threads;
    expect(first?.replies.at(-1)).toMatchObject({ id: null, author: "Eve", body: "By \\* half?" });
    expect(second).toMatchObject({ id: null, body: "In general.", target: { scope: "document" } });
  });

  test("has new replies in rows that say so, each under its note, and tells of those whose note is not in the table", () => {
    const two = dossierOf("# Levy\n\nThe levy rises in May.\n", ({ on }) => [on("levy", "One?"), on("May", "Two?")]);
    const table = readCsv(bytesOf(writeCsv(two))).map((record) => [...record]);
    const [header = [], first = [], second = []] = table;
    const answer = (cells: Cells) => rowFor(table, { author_name: "Eve", kind: "Reply", ...cells });
    const added = [
      answer({ number: "2", body: "To two." }),
      answer({ number: "1", body: "To one." }),
      answer({ parent_id: two.threads[0]?.id ?? "", body: "To its id." }),
      answer({ number: "9", body: "To none." }),
      answer({ body: "To nothing." }),
    ];
    const { threads, warnings } = readMatrix([header, ...added, first, second]);
    expect(threads.map(({ body, replies }) => [body, replies.map((reply) => reply.body)])).toEqual([
      ["One?", ["To one.", "To its id."]],
      ["Two?", ["To two."]],
    ]);
    expect(warnings).toEqual([expect.stringMatching(/^2 replies were left out/)]);
    expect(readMatrix(table).warnings ?? []).toEqual([]);
  });

  test("has new replies in rows that were copied and reworded, never under the name of whose row it was", () => {
    const table = records();
    const [header = [], root = []] = table;
    const copied = (cells: Cells) => root.map((cell, index) => cells[header[index] ?? ""] ?? cell);
    table.push(copied({}), copied({ body: "Agreed." }), copied({ body: "Never.", author_name: "Eve" }));
    const { id, body, replies } = only(readMatrix(table).threads) ?? {};
    expect({ id, body }).toEqual({ id: thread?.id, body: "By how much?" });
    expect(replies?.slice(1)).toEqual([
      { id: null, author: "", body: "Agreed.", createdAt: null, isDeleted: false },
      { id: null, author: "Eve", body: "Never.", createdAt: null, isDeleted: false },
    ]);
  });

  test("has new replies to a thread whose own row was cut out", () => {
    const table = records();
    const reply = rowFor(table, { thread_id: "t", body: "Alone." });
    expect(readMatrix([table[0] ?? [], reply]).threads).toMatchObject([
      { id: "t", isDeleted: true, replies: [{ id: null, body: "Alone." }] },
    ]);
  });

  test("has new comments in rows of their own", () => {
    const table = records();
    table.push(rowFor(table, { quote: "May", body: "Which May?", author_name: "Eve" }));
    expect(readMatrix(table).threads[1]).toMatchObject({
      id: null,
      author: "Eve",
      body: "Which May?",
      target: { scope: "span", quote: { exact: "May" } },
    });
  });

  test("has new comments that only propose a wording", () => {
    const table = records();
    table.push(rowFor(table, { proposed_wording: "The levy falls in May.", author_name: "Eve" }));
    table.push(rowFor(table, { codes: "tax", author_name: "Eve" }));
    expect(readMatrix(table).threads.slice(1)).toMatchObject([
      { id: null, author: "Eve", body: "", proposal: "The levy falls in May.", target: { scope: "document" } },
    ]);
  });

  test("may have its columns and rows in any order, and lines without words", () => {
    const table = records().map((record) => record.toReversed());
    const [header = [], ...rows] = table;
    expect(readMatrix([header, [], ...rows.toReversed()]).threads).toEqual(readMatrix(records()).threads);
  });

  test("may come back with semicolons", () => {
    const written = (record: readonly string[]) => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
    const csv = records().map(written).join("\n");
    expect(readMatrix(readCsv(bytesOf(csv))).threads).toEqual(readMatrix(records()).threads);
  });
});

describe("the comment form that was worked on", () => {
  const form = () => readCsv(bytesOf(writeCsv({ ...dossier, preset: "iec" }))).map((record) => [...record]);

  test("has what the secretariat observed as replies", () => {
    const table = form();
    table[1]?.splice(7, 1, `${table[1]?.[7] ?? ""}\n\nAccepted in part.\n— The secretary`);
    const thread = only(readMatrix(table).threads);
    expect(thread).toMatchObject({
      author: BEN.name,
      body: "By how much?",
      target: { quote: { exact: "levy rises" } },
    });
    expect(thread?.replies.map(({ author, body }) => [author, body])).toEqual([
      [ANA.name, "By half."],
      ["The secretary", "Accepted in part."],
    ]);
  });

  test("has the status as it is said before the observations, and no reply of it", () => {
    const status = { state: "resolved", by: "Ben, of B", at: "2026-02-03T10:00:00.000Z" } as const;
    const text = "# Levy\n\nThe levy rises in May.\n";
    const settled = dossierOf(text, ({ on }) => [
      on("levy", "One?", { status }),
      on("rises", "Two?", { status, replies: [post("Done.", { author: ANA })] }),
      on("May", "Three?", { replies: [post("Status: Declined", { author: ANA })] }),
    ]);
    const table = readCsv(bytesOf(writeCsv({ ...settled, preset: "iec" }))).map((record) => [...record]);
    table[1]?.splice(7, 1, `${table[1]?.[7] ?? ""}\n\nNoted.\n— The secretary`);
    const read = readMatrix(table).threads.map((thread) => [thread.status, thread.replies.map(({ body }) => body)]);
    expect(read).toEqual([
      ["resolved", ["Noted."]],
      ["resolved", ["Done."]],
      [null, ["Status: Declined"]],
    ]);
  });

  test("may have a row that only proposes a change", () => {
    const table = form();
    table.push(["Eve", "", "", "", "", "", "The levy falls in May.", ""]);
    expect(readMatrix(table).threads[1]).toMatchObject({ author: "Eve", body: "", proposal: "The levy falls in May." });
  });

  test("finds its threads by the sheet that lists them, however it is sorted", () => {
    const table = form();
    const identifiers = [
      ["document", "d"],
      ["revision", "r", "digest"],
      ["t1", table[1]?.[0] ?? "", table[1]?.[5] ?? ""],
    ];
    const { origin, threads } = readMatrix(table, identifiers);
    expect(origin).toEqual({ documentId: "d", revisionId: "r", digest: "digest" });
    expect(threads.map(({ id }) => id)).toEqual(["t1"]);
  });
});

test.each([
  ["", []],
  ["a,b\r\n", [["a", "b"]]],
  ["a,b", [["a", "b"]]],
  [
    '"a\nb","c ""d"""\n,\n',
    [
      ["a\nb", 'c "d"'],
      ["", ""],
    ],
  ],
  [
    "a\tb\tc;d\n1\t2\t3\n",
    [
      ["a", "b", "c;d"],
      ["1", "2", "3"],
    ],
  ],
  ["'=1,''=1,'a\r\n", [["=1", "'=1", "'a"]]],
] as const)("the table %j is read", (csv, expected) => {
  expect(readCsv(bytesOf(csv))).toEqual(expected);
});
