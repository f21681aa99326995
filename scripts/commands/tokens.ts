import { createToken, revokeToken, tokensOf } from "#lib/server/accounts.ts";
import { type Command, memberNamed, parse, print, UsageError } from "./command.ts";

/** Commands about personal access tokens. */
export const tokenCommands: readonly Command[] = [
  {
    name: ["token", "create"],
    usage: "token create EMAIL [--name NAME] [--days DAYS]",
    summary: "Make an access token and print it, once and alone on its line.",
    async run(words) {
      const { positionals, options } = parse(words, 1, { name: "string", days: "string" });
      const member = await memberNamed(positionals[0] ?? "");
      const token = await createToken(member, options.name ?? "command line", daysFrom(options.days));
      print(token.secret);
    },
  },
  {
    name: ["token", "list"],
    usage: "token list EMAIL",
    summary: "Show an account's tokens: id, name, first characters, last use.",
    async run(words) {
      const { positionals } = parse(words, 1, {});
      for (const token of await tokensOf(await memberNamed(positionals[0] ?? ""))) {
        print([token.id, token.name, `${token.hint}…`, token.lastUsedAt ?? "never used"].join("\t"));
      }
    },
  },
  {
    name: ["token", "revoke"],
    usage: "token revoke EMAIL ID",
    summary: "Make a token useless from this moment.",
    async run(words) {
      const { positionals } = parse(words, 2, {});
      const [email = "", tokenId = ""] = positionals;
      if (!/^[0-9a-f-]{36}$/i.test(tokenId)) throw new UsageError('ID is the first column of "token list".');
      await revokeToken(await memberNamed(email), tokenId);
      print("Revoked.");
    },
  },
];

function daysFrom(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const days = Number(written);
  if (!Number.isInteger(days) || days < 1 || days > 3650)
    throw new UsageError("--days must be a whole number from 1 to 3650.");
  return days;
}
