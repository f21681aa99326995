import { Problem } from "#lib/core/problem.ts";
import { closeDatabase } from "#lib/server/db.ts";
import { archiveCommands } from "./commands/archive.ts";
import { type Command, UsageError } from "./commands/command.ts";
import { documentCommands } from "./commands/documents.ts";
import { sampleCommands } from "./commands/samples.ts";
import { tokenCommands } from "./commands/tokens.ts";
import { userCommands } from "./commands/users.ts";

const commands: readonly Command[] = [
  ...userCommands,
  ...tokenCommands,
  ...documentCommands,
  ...archiveCommands,
  ...sampleCommands,
];

const HELP = `Glossator's command line, for the person who runs it.

  npm run glossator -- COMMAND [OPTIONS]        (npm run -s … prints nothing but the result)

${commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`).join("\n")}

It works on the database of the running site, or starts the database for as long as it needs.
Exit codes: 0 done, 1 refused or failed (the reason is on standard error), 2 the command was not understood.
`;

/** Runs one command line and returns its exit code. */
async function run(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words.includes("--help") || words.includes("-h") || words[0] === "help") {
    process.stdout.write(HELP);
    return words.length === 0 ? 2 : 0;
  }
  const command = commands.find(({ name }) => name.every((word, index) => words[index] === word));
  if (!command) return refuse(2, `There is no command "${words.slice(0, 2).join(" ")}". See --help.`);
  try {
    await command.run(words.slice(command.name.length));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) return refuse(2, `${error.message}\nUsage: ${command.usage}`);
    if (error instanceof Problem) return refuse(1, describe(error));
    return refuse(1, error instanceof Error ? error.message : String(error));
  }
}

/** What a field's own sentence has said already is not said twice. */
function describe({ message, details }: Problem): string {
  const others = (details.fields ?? []).filter((each) => each.message !== message);
  const named = others.map(({ field, message: words }) => `${field} ${words}`);
  return details.detail || named.length === 0
    ? [message, ...named.map((line) => `  ${line}`)].join("\n")
    : named.join("\n");
}

function refuse(exitCode: number, words: string): number {
  process.stderr.write(`${words}\n`);
  return exitCode;
}

process.exitCode = await run(process.argv.slice(2));
await closeDatabase();
