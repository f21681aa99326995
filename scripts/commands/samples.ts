import { addSamples, removeSamples } from "#prisma/samples.ts";
import { type Command, parse, print } from "./command.ts";

/** Commands about the sample library. */
export const sampleCommands: readonly Command[] = [
  {
    name: ["samples", "add"],
    usage: "samples add",
    summary: "Make the sample library with its sample notes, unless it is there.",
    async run(words) {
      parse(words, 0, {});
      print((await addSamples()) ? "Added the sample library." : "The sample library is there already.");
    },
  },
  {
    name: ["samples", "remove"],
    usage: "samples remove [--all]",
    summary: "Remove the sample notes and documents; documents that people wrote on stay, unless --all is given.",
    async run(words) {
      const { options } = parse(words, 0, { all: "boolean" });
      const { documents, notes, kept } = await removeSamples(options.all ?? false);
      print(`Removed ${documents} sample documents and ${notes} sample notes and replies.`);
      if (kept > 0)
        print(`Kept ${kept} sample documents or notes that people have written on; --all removes the documents too.`);
    },
  },
];
