import path from "node:path";
import { Format, NewDocument } from "#lib/contract/documents.ts";
import { ExportFields, ExportQuery } from "#lib/contract/exports.ts";
import { libraryOf } from "#lib/server/documents.ts";
import { copyOf } from "#lib/server/exports.ts";
import { importDocument } from "#lib/server/importing.ts";
import { type Command, checked, memberNamed, parse, print, UsageError, viewerNamed } from "./command.ts";
import { fileAt, writeAt } from "./files.ts";

/** Every field of the API's query is an option, spelt and written as there. */
const EXPORT_FIELDS = Object.keys(ExportFields.shape);
const FORMATS = Format.options.join("|");
const CHOICES = EXPORT_FIELDS.filter((name) => name !== "format");

/** Commands about documents. */
export const documentCommands: readonly Command[] = [
  {
    name: ["import"],
    usage: `import FILE [--title TITLE] [--format ${FORMATS}] [--source ADDRESS] [--private] [--as EMAIL]`,
    summary: "Bring a document into the library and print its id. As the first administrator unless --as is given.",
    run: runImport,
  },
  {
    name: ["export"],
    usage:
      "export ID [--format html|docx|pdf|md|epub|csv|xlsx|jsonld|archive] [--FIELD VALUE …] [--out FILE] [--as EMAIL]",
    summary: `Write an annotated copy to standard output or a file, with the notes that everybody may see; private ones of the person named only with --visibility public,private, and always in an archive. Further fields choose what goes in, as in the API: ${CHOICES.join(", ")}.`,
    run: runExport,
  },
  {
    name: ["list"],
    usage: "list [--as EMAIL]",
    summary: "Show the documents: id, slug, title, threads.",
    async run(words) {
      const { options } = parse(words, 0, { as: "string" });
      for (const { id, slug, title, counts } of await libraryOf(await viewerNamed(options.as))) {
        print([id, slug, title, `${counts.threads} ${counts.threads === 1 ? "thread" : "threads"}`].join("\t"));
      }
    },
  },
];

async function runImport(words: readonly string[]) {
  const { positionals, options } = parse(words, 1, {
    title: "string",
    format: "string",
    source: "string",
    private: "boolean",
    as: "string",
  });
  const [file = ""] = positionals;
  const format = options.format === undefined ? undefined : Format.safeParse(options.format);
  if (format?.success === false) throw new UsageError(`--format must be ${FORMATS.replaceAll("|", ", ")}.`);
  const member = await memberNamed(options.as);
  const given = {
    ...(options.title && { title: options.title }),
    ...(format && { format: format.data }),
    ...(options.source && { sourceAddress: options.source }),
    visibility: options.private ? ("private" as const) : ("public" as const),
  };
  const draft = checked(NewDocument, given, { sourceAddress: "source" });
  const bytes = await fileAt(file);
  const document = await importDocument(member, draft, { bytes, fileName: path.basename(file) });
  for (const warning of document.warnings) process.stderr.write(`${warning}\n`);
  print(document.id);
}

const EXPORT_OPTIONS = {
  ...Object.fromEntries(EXPORT_FIELDS.map((name) => [name, "string" as const])),
  // Several of the others are named with commas, which a code may have in it.
  code: "strings",
} as const;

async function runExport(words: readonly string[]) {
  const { positionals, options } = parse(words, 1, { ...EXPORT_OPTIONS, out: "string", as: "string" });
  const { out: _, as: __, ...given } = options;
  const query = checked(ExportQuery, { format: "html", ...given });
  const copy = await copyOf(await viewerNamed(options.as), positionals[0] ?? "", query);
  for (const warning of copy.warnings ?? []) process.stderr.write(`${warning}\n`);
  if (options.out) await writeAt(options.out, copy.content);
  else process.stdout.write(copy.content);
}
