import { Email, Password, signUp as signUpOperation } from "#lib/contract/account.ts";
import { uncheckedNewUser, uncheckedPassword } from "#lib/server/accounts.ts";
import { db } from "#lib/server/db.ts";
import { type Command, parse, print, standardInput, UsageError, userNamed } from "./command.ts";

/** Commands about accounts. */
export const userCommands: readonly Command[] = [
  {
    name: ["user", "add"],
    usage: "user add EMAIL --name NAME --password-stdin [--admin]",
    summary: "Open an account. The password is read from standard input.",
    async run(words) {
      const { positionals, options } = parse(words, 1, {
        name: "string",
        "password-stdin": "boolean",
        admin: "boolean",
      });
      if (!options.name) throw new UsageError("--name is needed.");
      if (!options["password-stdin"]) throw new UsageError("--password-stdin is needed: pipe the password in.");
      const user = checked({ email: positionals[0], name: options.name, password: await standardInput() });
      const account = await uncheckedNewUser(user, options.admin ?? false);
      print(`Added ${account.email} (${account.role}).`);
    },
  },
  {
    name: ["user", "list"],
    usage: "user list",
    summary: "Show the accounts.",
    async run(words) {
      parse(words, 0, {});
      const users = await db().user.findMany({
        where: { isSample: false, passwordHash: { not: null } },
        orderBy: { createdAt: "asc" },
      });
      for (const user of users)
        print([user.email, user.name, user.role, user.deactivatedAt ? "closed" : "open"].join("\t"));
    },
  },
  {
    name: ["user", "password"],
    usage: "user password EMAIL --password-stdin",
    summary: "Set a new password and end the account's sessions.",
    async run(words) {
      const { positionals, options } = parse(words, 1, { "password-stdin": "boolean" });
      if (!options["password-stdin"]) throw new UsageError("--password-stdin is needed: pipe the password in.");
      const user = await userNamed(positionals[0] ?? "");
      const password = Password.safeParse(await standardInput());
      if (!password.success) throw new Error(`The password ${password.error.issues[0]?.message}.`);
      await uncheckedPassword(user.id, password.data);
      print(`Set a new password for ${user.email}.`);
    },
  },
  {
    name: ["user", "close"],
    usage: "user close EMAIL",
    summary: "Close an account: no sign-in, no tokens. What it wrote stays.",
    run: (words) => setDeactivated(words, new Date()),
  },
  {
    name: ["user", "reopen"],
    usage: "user reopen EMAIL",
    summary: "Open a closed account again.",
    run: (words) => setDeactivated(words, null),
  },
];

async function setDeactivated(words: readonly string[], deactivatedAt: Date | null) {
  const { positionals } = parse(words, 1, {});
  const user = await userNamed(positionals[0] ?? "");
  await db().user.update({ where: { id: user.id }, data: { deactivatedAt } });
  print(`${deactivatedAt ? "Closed" : "Reopened"} ${user.email}.`);
}

function checked(given: { email: string | undefined; name: string; password: string }) {
  if (!Email.safeParse(given.email).success) throw new Error(`${given.email} is not an e-mail address.`);
  const result = signUpOperation.body.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`The ${issue?.path.join(".")} ${issue?.message}.`);
}
