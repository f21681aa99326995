import { parseArgs } from "node:util";
import type { z } from "zod";
import { fieldWords } from "#lib/contract/field-words.ts";
import { counted } from "#lib/core/threads/words.ts";
import { db } from "#lib/server/db.ts";
import type { User } from "#lib/server/generated/prisma/client.ts";
import { ANONYMOUS, type Member, uncheckedViewer, type Viewer } from "#lib/server/viewer.ts";

/** One command: the words that name it, how it is written, and what it does with the words after its name. */
export type Command = {
  readonly name: readonly string[];
  readonly usage: string;
  readonly summary: string;
  readonly run: (words: readonly string[]) => Promise<void>;
};

/** The command line itself was wrong. */
export class UsageError extends Error {}

/** What an option takes: one value, a value each time it is named, or none. */
type Kind = "string" | "strings" | "boolean";
type Value = { readonly string: string; readonly strings: string[]; readonly boolean: boolean };
type Values<O extends Record<string, Kind>> = { [K in keyof O]?: Value[O[K]] };

const DECLARED = {
  string: { type: "string" },
  strings: { type: "string", multiple: true },
  boolean: { type: "boolean" },
} as const;

/** Splits words into `count` positional ones and named options. */
export function parse<const O extends Record<string, Kind>>(words: readonly string[], count: number, options: O) {
  const declared = Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, DECLARED[kind]]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...words], options: declared, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0] ?? "Unknown option");
  }
  const given = parsed.positionals.length;
  if (given !== count) throw new UsageError(`Expected ${counted(count, "argument")} and got ${given}.`);
  return { positionals: parsed.positionals, options: parsed.values as Values<O> };
}

/**
 * What a schema makes of the options, or what is wrong with them by their names here. `names` are those of options that
 * are called otherwise than their fields.
 */
export function checked<T extends z.ZodType>(
  schema: T,
  given: z.input<T>,
  names: Readonly<Record<string, string>> = {},
): z.output<T> {
  const result = schema.safeParse(given, { error: fieldWords });
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path: [field = ""], message }) => {
    return `--${names[String(field)] ?? String(field)} ${message}.`;
  });
  throw new UsageError([...new Set(faults)].join(" "));
}

export const print = (line: string) => process.stdout.write(`${line}\n`);

/** All of standard input, without the line end that `echo` adds. */
export async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

/** The user with this e-mail address. */
export async function userNamed(email: string): Promise<User> {
  const user = await db().user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!user) throw new Error(`There is no account ${email}. "user list" shows the accounts.`);
  return user;
}

/** Acts as the named user, or, without a name, as the first administrator. */
export async function memberNamed(email: string | undefined): Promise<Member> {
  if (email) return uncheckedViewer(await userNamed(email));
  const admin = await db().user.findFirst({ where: { role: "admin", isSample: false }, orderBy: { createdAt: "asc" } });
  if (!admin)
    throw new Error(
      'There is no administrator yet. Add one with "user add EMAIL --name NAME --password-stdin --admin".',
    );
  return uncheckedViewer(admin);
}

/** Sees what the named user sees, or, without a name, what everyone sees. */
export async function viewerNamed(email: string | undefined): Promise<Viewer> {
  return email ? memberNamed(email) : ANONYMOUS;
}
