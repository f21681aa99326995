import type { Restored } from "#lib/contract/archive.ts";
import { counted } from "#lib/core/threads/words.ts";
import { archiveOf, libraryArchive } from "#lib/server/archiving.ts";
import { restoreArchive } from "#lib/server/restoring.ts";
import { type Command, memberNamed, parse, print } from "./command.ts";
import { fileAt, writeAt } from "./files.ts";

/** Commands about archives. */
export const archiveCommands: readonly Command[] = [
  {
    name: ["archive"],
    usage: "archive FILE [--document ID] [--as EMAIL]",
    summary:
      "Write the library, or one document, with its originals, revisions, threads and histories to a zip: what the first administrator, or the person named, may see.",
    async run(words) {
      const { positionals, options } = parse(words, 1, { document: "string", as: "string" });
      const member = await memberNamed(options.as);
      const { content } = await (options.document ? archiveOf(member, options.document) : libraryArchive(member));
      await writeAt(positionals[0] ?? "", content);
      print(`Wrote ${content.length} bytes.`);
    },
  },
  {
    name: ["restore"],
    usage: "restore FILE [--as EMAIL]",
    summary: "Bring an archive in. What is here already stays; doing it twice changes nothing.",
    async run(words) {
      const { positionals, options } = parse(words, 1, { as: "string" });
      const member = await memberNamed(options.as);
      print(inWords(await restoreArchive(member, await fileAt(positionals[0] ?? ""))));
    },
  },
];

function inWords(restored: Restored): string {
  const { people, documents, revisions, threads, replies, changed, differing, placements, carried } = restored;
  const said: readonly (readonly [number, string])[] = [
    [people, counted(people, "person", "people")],
    [documents, counted(documents, "document")],
    [revisions, counted(revisions, "revision")],
    [threads, counted(threads, "thread")],
    [replies, counted(replies, "reply", "replies")],
    [placements, counted(placements, "placement")],
    [changed, `${counted(changed, "newer version")} of notes that were here`],
    [differing, `${counted(differing, "note")} edited here as well, left as they are here`],
    [carried, `${counted(carried, "thread")} carried to the newest revision`],
  ];
  const words = said.filter(([count]) => count > 0).map(([, each]) => each);
  return words.length === 0 ? "Everything in the archive is here already." : `Restored ${words.join(", ")}.`;
}
