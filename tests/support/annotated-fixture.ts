import type { Dossier, Kind, Person, Stance, Status, Thread } from "#lib/formats/dossier.ts";
import { deleted, dossierOf, people, post, type ThreadMaker } from "./dossier.ts";

const { ANA, BEN } = people;
const JANE: Person = {
  id: "0190a000-0000-7000-8000-00000000000c",
  name: "Jane Roe",
  isSample: false,
  broughtInBy: ANA.name,
};

const MATTERS = ["ferries", "bridges", "tunnels", "harbours", "canals", "airfields", "cables"] as const;

/** Three sentences on each matter, none of them twice, so that every passage is found by its words. */
const CHAPTERS = MATTERS.map(
  (matter, index) => `## ${index + 1}. On ${matter}

Parties shall report on ${matter} once a year. Reports about ${matter} are public unless a party objects within ${index + 20} days. A summary of ${matter} is kept by the secretariat.
`,
);

const SOURCE = `# Convention on crossings

The parties, **mindful of all travellers** 🧭, agree on what follows.[^1]

- Crossings stay open by day.
- Crossings close in storms, as *each harbour master* decides.

${CHAPTERS.join("\n")}
> "No crossing shall be refused for want of a stamp."

## العبور

يجب أن يبقى كل معبر مفتوحاً أمام المسافرين في جميع الأوقات.

## 過境

各方應保持所有過境點開放，包括夜間的渡輪。

| Crossing | Toll | Open |
| --- | --- | --- |
| Northern ferry | Four crowns | By day |
| Southern bridge | None at all | Always |

Nothing in this convention limits what a party may do at home.

[^1]: The list of parties is kept by the depositary.
`;

/** A document with every kind of annotation there is: 50 threads with 20 replies. */
export const annotatedDossier = (): Dossier =>
  dossierOf(SOURCE, (maker) => [
    ...onOneSentence(maker),
    ...acrossThings(maker),
    ...inOtherScripts(maker),
    ...suggestions(maker),
    ...discussed(maker),
    ...aboutMoreThanWords(maker),
    ...onEveryChapter(maker),
  ]);

/** Five that overlap: nested in each other, crossing, and two on the same words. */
const onOneSentence = ({ on, across }: ThreadMaker): readonly Thread[] => [
  across("Reports about ferries", "20 days", "The whole sentence.", { codes: ["reporting"] }),
  on("are public unless a party objects", "Nested in it.", { kind: "question", author: BEN }),
  across("a party objects", "A summary of ferries", "Runs on into the next sentence."),
  on("objects", "The innermost word.", { stance: "mixed", codes: ["reporting/objections", "style"] }),
  on("objects", "", { kind: "highlight", author: BEN }),
];

const acrossThings = ({ across }: ThreadMaker): readonly Thread[] => [
  across("agree on what follows", "stay open by day", "From a paragraph into a list."),
  across("The parties, mindful", "once a year", "Across headings, lists and notes.", { author: BEN }),
  across("Four crowns", "None at all", "From row to row.", { kind: "question" }),
  across("包括夜間的渡輪", "Northern ferry", "Into the table."),
  across("Southern bridge", "Nothing in this convention", "Out of the table.", { visibility: "private" }),
];

const inOtherScripts = ({ on }: ThreadMaker): readonly Thread[] => [
  on("travellers 🧭", "A compass 🧭👩‍✈️ for whom?", { replies: [post("For pilots 👩‍✈️.", { author: BEN })] }),
  on("مفتوحاً أمام المسافرين", "هل يشمل ذلك الليل؟", { author: BEN, replies: [post("نعم، في جميع الأوقات.")] }),
  on("保持所有過境點開放", "夜間也開放嗎？", { replies: [post("是的，包括渡輪。", { author: JANE })] }),
];

const suggestions = ({ on, across }: ThreadMaker): readonly Thread[] => [
  on("by day", "Nights count too.", {
    ...{ kind: "suggestion", proposal: "by day and by night", stance: "oppose", codes: ["opening/hours"] },
    replies: [post("Who pays for the lamps?", { author: BEN }), post("The harbours do.", { author: JANE })],
  }),
  on("in storms", "", { kind: "suggestion", proposal: "", author: BEN }),
  across("No crossing shall", "want of a stamp", "Plainer.", {
    ...{ kind: "suggestion", proposal: "Stamps are not needed: *none*, <b>ever</b>", stance: "support" },
    status: { state: "in_progress", by: BEN.name, at: "2026-02-05T11:12:00.000Z" },
  }),
];

const discussed = ({ on, changed, lost }: ThreadMaker): readonly Thread[] => [
  on("each harbour master", "", {
    ...deleted,
    replies: [
      post("The question is gone, the answer stays.", { author: BEN, createdAt: "2026-01-07T10:20:00.000Z" }),
      post("", { ...deleted, createdAt: "2026-01-08T10:20:00.000Z" }),
    ],
  }),
  on("the depositary", "Which one?", {
    kind: "question",
    editedAt: "2026-01-09T07:08:00.000Z",
    version: 3,
    status: { state: "resolved", by: BEN.name, at: "2026-02-03T10:11:00.000Z" },
    replies: [post("The first to sign."), post("Thank you, *that* settles it.", { author: BEN })],
  }),
  on("limits what a party may do", "Strike this?", {
    author: JANE,
    stance: "oppose",
    status: { state: "declined", by: ANA.name, at: "2026-02-04T10:11:00.000Z" },
    replies: [post("It protects the parties.", { editedAt: "2026-01-11T12:13:00.000Z", version: 2 })],
  }),
  changed("want of a stamp", "want of a visa", "This was about visas."),
  lost("crossings by balloon, which were struck out", "Where did the balloons go?", {
    codes: ["balloons"],
    replies: [post("Out, in edition 2.", { author: BEN }), post("A pity.", { author: JANE })],
  }),
];

const aboutMoreThanWords = ({ onParagraph, onDocument }: ThreadMaker): readonly Thread[] => [
  onParagraph("Crossings close in storms", "The whole item.", { author: BEN }),
  onParagraph("The list of parties", "A whole footnote.", { stance: "neutral" }),
  onDocument("The convention as a whole is welcome.", {
    stance: "support",
    replies: [post("To some.", { author: BEN }), post("To most.")],
  }),
];

const KINDS: readonly Kind[] = ["note", "question", "highlight", "suggestion"];
const STANCES: readonly (Stance | null)[] = [null, "support", "oppose"];
const STATES: readonly Status[] = ["open", "open", "open", "resolved", "in_progress"];
const AUTHORS = [ANA, BEN, JANE] as const;

/** The remaining 26, three to a chapter and more, so that every combination of marks comes up somewhere. */
const onEveryChapter = ({ on }: ThreadMaker): readonly Thread[] => {
  const passages = MATTERS.flatMap((matter) => [
    `report on ${matter} once`,
    `about ${matter} are`,
    `summary of ${matter} is kept`,
    `of ${matter} is kept by the secretariat`,
  ]).slice(0, 26);
  return passages.map((passage, index) => {
    const kind = KINDS[index % KINDS.length] ?? "note";
    const state = STATES[index % STATES.length] ?? "open";
    const minute = String(index + 10);
    return on(passage, kind === "highlight" ? "" : `Remark ${index + 1} on *this*, and **more** of it.`, {
      kind,
      author: AUTHORS[index % AUTHORS.length] ?? ANA,
      createdAt: `2026-01-12T13:${minute}:00.000Z`,
      stance: STANCES[index % STANCES.length] ?? null,
      codes: index % 2 === 0 ? [] : [`matter/${index}`, "all"],
      proposal: kind === "suggestion" ? `speak of matter ${index}` : null,
      visibility: index % 9 === 0 ? "private" : "public",
      status: state === "open" ? OPEN : { state, by: BEN.name, at: `2026-02-06T14:${minute}:00.000Z` },
      replies: index < 6 ? [post(`Answer ${index + 1}.`, { author: BEN })] : [],
    });
  });
};

const OPEN = { state: "open", by: null, at: null } as const;
