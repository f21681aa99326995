import type { Stance, Status } from "#lib/contract/annotations.ts";

/** The sample library's contents besides its texts. The readers are made up and labelled as samples wherever they appear. */
export const COLLECTION = {
  slug: "five-country-ministerial-2018",
  title: "Five Country Ministerial 2018",
  description: "The joint statement on access to evidence and encryption, the memo released beside it, and a briefing.",
};

export const DOCUMENTS = [
  { file: "statement-on-encryption.edition-1.md", slug: "statement-on-encryption" },
  { file: "ministerial-memo.md", slug: "ministerial-memo" },
  { file: "why-it-matters.md", slug: "why-it-matters" },
] as const;

/** What is published after the first notes, and carries them over. */
export const REVISIONS = [
  {
    file: "statement-on-encryption.edition-2.md",
    document: "statement-on-encryption",
    note: "Clause 4 is split in two, clause 6 is tightened, the clause on exceptional cases moves into Principle 2, the one on method goes, and one on the framework comes in.",
  },
] as const;

/** Sample readers by key. The librarian brings the documents in. */
export const READERS = {
  librarian: "Sample Librarian",
  analyst: "Mara Lindqvist",
  counsel: "Tomás Abreu",
  engineer: "Nia Wanjiru",
  student: "Kenji Arai",
} as const;

type Reader = keyof typeof READERS;

export type SampleThread = {
  readonly document: (typeof DOCUMENTS)[number]["slug"];
  readonly by: Reader;
  readonly kind: "note" | "highlight" | "question" | "suggestion";
  readonly stance?: Stance;
  readonly codes?: readonly string[];
  readonly proposal?: string;
  readonly body?: string;
  readonly target:
    | { readonly document: true }
    | { readonly selector: { readonly type: "TextQuoteSelector"; readonly exact: string } };
  readonly replies?: readonly { readonly by: Reader; readonly body: string }[];
  readonly status?: Status;
  /** Written when the document's revisions are published; without it, on the first one. */
  readonly isLate?: true;
};

const words = (exact: string) => ({ selector: { type: "TextQuoteSelector", exact } }) as const;

export const THREADS: readonly SampleThread[] = [
  {
    document: "statement-on-encryption",
    by: "analyst",
    kind: "note",
    body: "**Where to begin:** Principle 1 says who carries the burden, Principle 3 who chooses the method, and clause 12 what happens if nobody moves. Most of the dispute is about how those three fit together.",
    target: { document: true },
    replies: [
      {
        by: "student",
        body: "That order helped. I would add clause 9, since everything else is made to depend on it.",
      },
    ],
  },
  {
    document: "statement-on-encryption",
    by: "counsel",
    kind: "note",
    body: "The comparison does a lot of work here. A search of a house leaves the lock on every other house as it was; a weakness built into a messenger does not. The text never says how it means to keep that difference.",
    target: words(
      "A house or a car may be searched when a court or another independent authority has approved the search under settled standards.",
    ),
    replies: [
      {
        by: "engineer",
        body: "Agreed. The honest technical reading is *one lock for all*, so the analogy fails exactly where it matters.",
      },
      {
        by: "analyst",
        body: "Worth asking for a sentence on scope: access to **one** account must not lower the protection of others.",
      },
    ],
    status: "in_progress",
  },
  {
    document: "statement-on-encryption",
    by: "student",
    kind: "highlight",
    target: words("A reading edition"),
  },
  {
    document: "statement-on-encryption",
    by: "student",
    kind: "question",
    body: "What would count as a device here: only phones, or also a car's computer and a hearing aid?",
    target: words("a device, an account or a message"),
    replies: [
      { by: "counsel", body: "The statement does not define it. National law does, and the five definitions differ." },
    ],
  },
  {
    document: "statement-on-encryption",
    by: "engineer",
    kind: "question",
    body: '"Of their own accord" and then clause 12: how free is a choice that is followed by a warning?',
    target: words("encourage providers to build, of their own accord, solutions for lawful access"),
    replies: [{ by: "analyst", body: 'That is the heart of our submission. See also the note on "other measures".' }],
  },
  {
    document: "statement-on-encryption",
    by: "analyst",
    kind: "note",
    stance: "oppose",
    codes: ["scope/measures", "legal basis"],
    body: "Four kinds of measure in one list, from the mild to the severe, and the list ends with *or other*. A consultation response should ask which of them would need a new law.",
    target: words('"technological, enforcement, legislative, or other"'),
  },
  {
    document: "statement-on-encryption",
    by: "counsel",
    kind: "question",
    codes: ["scope/reach", "legal basis"],
    body: '"Do business" is wide: is a free download from abroad enough? The answer decides whom the clause reaches.',
    target: words(
      "Companies that provide communications technology and services fall under the law of the countries in which they do business.",
    ),
    replies: [
      {
        by: "analyst",
        body: "Read strictly, a single user in a country would do. Our submission should ask for a threshold.",
      },
    ],
  },
  {
    document: "statement-on-encryption",
    by: "student",
    kind: "question",
    codes: ["oversight/reporting"],
    body: "How would anyone know that they are rare, if nobody counts them?",
    target: words("The statement expects such cases to be rare."),
  },
  {
    document: "statement-on-encryption",
    by: "counsel",
    kind: "suggestion",
    stance: "mixed",
    codes: ["oversight/reporting"],
    proposal:
      "The statement expects such cases to be rare and asks each government to publish their number every year.",
    body: "A number that is published can be checked; an expectation cannot.",
    target: words("The statement expects such cases to be rare."),
  },
  {
    document: "statement-on-encryption",
    by: "engineer",
    kind: "note",
    stance: "support",
    codes: ["technology/method"],
    body: "The most useful sentence for whoever builds these systems: it leaves the method to them. Everything else in Principle 3 leans on it.",
    target: words("No particular technology is preferred."),
    replies: [{ by: "counsel", body: "And it is the easiest one to drop in the next edition. Keep an eye on it." }],
  },
  {
    document: "statement-on-encryption",
    by: "analyst",
    kind: "note",
    body: "New in this edition. *Framework for talks* is a softer name for what clause 13 still ends with.",
    target: words("What follows is offered as a framework for talks with industry"),
    isLate: true,
  },
  {
    document: "statement-on-encryption",
    by: "counsel",
    kind: "note",
    stance: "support",
    codes: ["oversight/remedy"],
    body: "Good: independent oversight *and* a remedy for the person concerned. Many national laws have only one of the two.",
    target: words(
      "with oversight by someone independent of those who ask, and a person whose data was reached must have a way to challenge it",
    ),
    status: "resolved",
  },
  {
    document: "ministerial-memo",
    by: "student",
    kind: "question",
    body: "Who does decide, then? A sentence on that would change how one reads the whole section.",
    target: words("The memo does not say who decides when consultation has failed."),
  },
  {
    document: "why-it-matters",
    by: "analyst",
    kind: "note",
    body: "The best question in the briefing. Put it to each clause in turn and mark the answer as a note.",
    target: words("which sentence of the statement would a court be able to enforce?"),
  },
];
