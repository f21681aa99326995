import { expect, test } from "vitest";
import { createToken, listTokens, readAccount, revokeToken, signUp, updateAccount } from "#lib/contract/account.ts";
import { checkPassword, uncheckedPassword } from "#lib/server/accounts.ts";
import { db } from "#lib/server/db.ts";
import { as, NOBODY } from "../support/api.ts";
import { given, PASSWORD } from "../support/given.ts";

const newcomer = (email: string) => ({ email, name: "New", password: PASSWORD });

test("exactly one of several first accounts becomes administrator", async () => {
  await db().user.deleteMany({ where: { isSample: false, annotations: { none: {} }, revisions: { none: {} } } });
  const already = await db().user.count({ where: { isSample: false } });
  const made = await Promise.all(
    [1, 2, 3].map((n) => as(NOBODY).call(signUp, { body: newcomer(`first-${n}@example.org`) })),
  );
  expect(made.filter((account) => account.role === "admin")).toHaveLength(already === 0 ? 1 : 0);
});

test("an e-mail address opens one account, whatever its case", async () => {
  await as(NOBODY).call(signUp, { body: newcomer("Case@Example.org") });
  const problem = await as(NOBODY).refused(signUp, { body: newcomer("case@example.ORG") });
  expect(problem).toMatchObject({ code: "conflict", fields: [{ field: "email" }] });
});

test.each([
  ["a short password", { ...newcomer("a@example.org"), password: "short" }, "password"],
  ["no address", { ...newcomer("nowhere") }, "email"],
  ["an empty name", { ...newcomer("b@example.org"), name: " " }, "name"],
  ["a role of one's own choosing", { ...newcomer("c@example.org"), role: "admin" }, "role"],
])("%s is refused and named", async (_, body, field) => {
  const problem = await as(NOBODY).refused(signUp, { body });
  expect(problem.fields?.map((each) => each.field)).toEqual([field]);
});

test("passwords and tokens are kept as hashes only", async () => {
  const person = await given.person();
  const user = await db().user.findUniqueOrThrow({ where: { id: person.id }, include: { tokens: true } });
  expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(user)).not.toContain(person.token);
});

test("a token is shown once, listed by its hint, and useless once revoked", async () => {
  const person = await given.person();
  const made = await as(person).call(createToken, { body: { name: "laptop", expiresInDays: 30 } });
  expect(await as({ token: made.secret }).call(readAccount)).toMatchObject({ email: person.email });
  const { items } = await as(person).call(listTokens);
  const listed = items.find((item) => item.id === made.id);
  expect(listed).toMatchObject({ name: "laptop", hint: made.secret.slice(0, 8) });
  expect(JSON.stringify(items)).not.toContain(made.secret);
  expect(listed?.lastUsedAt).not.toBeNull();

  await as(person).send(revokeToken, { params: { tokenId: made.id } });
  const answer = await as({ token: made.secret }).send(readAccount);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toBe("Bearer");
});

test.each(["", "Bearer", "Basic abc", "Bearer gls_unknown", "Bearer a b"])(
  "the authorization %j is refused, not ignored",
  async (authorization) => {
    if (authorization === "") return expect((await as(NOBODY).send(readAccount)).status).toBe(401);
    const answer = await as({ headers: { authorization } }).send(readAccount);
    expect(answer.status).toBe(401);
  },
);

test("an expired token and the token of a closed account are refused", async () => {
  const person = await given.person();
  const { id, secret } = await as(person).call(createToken, { body: { name: "old" } });
  await db().accessToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect((await as({ token: secret }).refused(readAccount)).code).toBe("wrong-credentials");
  await db().user.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
  expect((await as(person).refused(readAccount)).code).toBe("wrong-credentials");
});

test("a new password needs the current one and voids sessions that began before", async () => {
  const person = await given.person();
  const change = { password: "an even longer password", currentPassword: "wrong" };
  expect((await as(person).refused(updateAccount, { body: change })).fields?.[0]?.field).toBe("currentPassword");
  const before = (await db().user.findUniqueOrThrow({ where: { id: person.id } })).sessionsFrom;
  await as(person).call(updateAccount, { body: { ...change, currentPassword: PASSWORD } });
  const { sessionsFrom } = await db().user.findUniqueOrThrow({ where: { id: person.id } });
  expect(sessionsFrom.getTime()).toBeGreaterThan(before.getTime());
  expect(await checkPassword(person.email, PASSWORD, "here")).toBeNull();
  expect(await checkPassword(person.email, "an even longer password", "here")).toMatchObject({ id: person.id });
});

test("guessing a password is stopped for the account and address, with the time to wait", async () => {
  const person = await given.person();
  for (let attempt = 0; attempt < 10; attempt++) expect(await checkPassword(person.email, "wrong", "there")).toBeNull();
  await expect(checkPassword(person.email, PASSWORD, "there")).rejects.toMatchObject({
    code: "too-many-requests",
    message: expect.stringMatching(/Try again in \d+ minutes/),
  });
  expect(await checkPassword(person.email, PASSWORD, "elsewhere")).not.toBeNull();
  await uncheckedPassword(person.id, "set by the operator");
  expect(await checkPassword(person.email, "set by the operator", "elsewhere")).not.toBeNull();
});
