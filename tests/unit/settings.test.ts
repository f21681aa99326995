import { describe, expect, test } from "vitest";
import { environmentOf, parseDotEnv, readSettings, SETTINGS, withoutPassword } from "#lib/settings.mjs";

function settingsFrom(env: Record<string, string>, dotEnvText = "") {
  const reading = readSettings(env, dotEnvText);
  if (!reading.ok) throw new Error(reading.errors.join("\n"));
  return reading.settings;
}

function errorsFrom(env: Record<string, string>, dotEnvText = "") {
  const reading = readSettings(env, dotEnvText);
  return reading.ok ? [] : reading.errors;
}

describe("values", () => {
  test("nothing set gives the documented defaults", () => {
    expect(settingsFrom({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: "data",
      databaseUrl: null,
      secret: null,
      publicUrl: "http://localhost:3000",
      logLevel: "info",
      maxUploadMb: 20,
      postsPerMinute: 300,
      tokenPostsPerMinute: 30000,
      signInAttempts: 10,
      signUp: "open",
    });
  });

  test("the environment wins over .env, and .env over the default", () => {
    const { port, host } = settingsFrom({ PORT: "4000" }, "PORT=5000\nHOST=0.0.0.0");
    expect({ port, host }).toEqual({ port: 4000, host: "0.0.0.0" });
  });

  test("an empty variable is an unset one", () => {
    expect(settingsFrom({ PORT: "", DATABASE_URL: " " }, "PORT=5000")).toMatchObject({ port: 5000, databaseUrl: null });
  });

  test.each([
    [{ PORT: "8080" }, "http://localhost:8080"],
    [{ HOST: "0.0.0.0" }, "http://localhost:3000"],
    [{ HOST: "192.168.1.5" }, "http://192.168.1.5:3000"],
    [{ HOST: "fe80::1" }, "http://[fe80::1]:3000"],
    [{ HOST: "notes.local", PORT: "80" }, "http://notes.local"],
    [{ NEXTAUTH_URL: "https://notes.example.org/" }, "https://notes.example.org"],
  ])("%o is reached at %s", (env, address) => {
    expect(settingsFrom(env).publicUrl).toBe(address);
  });

  test("the environment given to a child reads back to the same settings", () => {
    const settings = settingsFrom({
      PORT: "4000",
      DATABASE_URL: "postgresql://ana:pa%20ss@db:5433/notes?sslmode=require",
      NEXTAUTH_SECRET: "s".repeat(40),
      SIGN_UP: "closed",
    });
    expect(settingsFrom(environmentOf(settings))).toEqual(settings);
    expect(settingsFrom(environmentOf(settingsFrom({})))).toEqual(settingsFrom({}));
  });
});

describe("errors", () => {
  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["HOST", "http://localhost"],
    ["DATABASE_URL", "mysql://localhost/notes"],
    ["DATABASE_URL", "postgresql://localhost"],
    ["NEXTAUTH_SECRET", "short"],
    ["NEXTAUTH_URL", "notes.example.org"],
    ["NEXTAUTH_URL", "https://example.org/notes"],
    ["LOG_LEVEL", "loud"],
    ["MAX_UPLOAD_MB", "1.5"],
    ["POSTS_PER_MINUTE", "many"],
    ["SIGN_IN_ATTEMPTS", "0"],
    ["SIGN_UP", "yes"],
  ])("%s=%s is named together with its remedy", (name, value) => {
    const [error, ...others] = errorsFrom({ [name]: value });
    const remedy = SETTINGS.find((setting) => setting.name === name)?.remedy;
    expect(error).toMatch(new RegExp(`^${name} is `));
    expect(error).toContain(remedy);
    expect(others).toEqual([]);
  });

  test("all bad values are told at once, the lines of .env among them", () => {
    const errors = errorsFrom({ PORT: "x", SIGN_UP: "maybe" }, "LOG_LEVEL=loud\nwhat is this");
    expect(errors.map((error) => error.split(" is ")[0])).toEqual([".env line 2", "PORT", "LOG_LEVEL", "SIGN_UP"]);
  });

  test("the bad value is printed, except for secrets and passwords", () => {
    expect(errorsFrom({ PORT: "80a" })[0]).toContain('"80a"');
    const secretive = errorsFrom({
      NEXTAUTH_SECRET: "hunter2",
      DATABASE_URL: "mysql://ana:hunter2@db/x?password=hunter2",
    });
    expect(secretive).toHaveLength(2);
    expect(secretive.join(" ")).not.toContain("hunter2");
    expect(errorsFrom({ DATABASE_URL: "postgresql:ana hunter2" }).join(" ")).not.toContain("hunter2");
  });

  test("a database address is shown with its host and without its password", () => {
    expect(withoutPassword("postgresql://ana:hunter2@db:5433/notes")).toBe("postgresql://ana:***@db:5433/notes");
  });
});

describe(".env", () => {
  test.each([
    ["A=1", "1"],
    ["export A = 1 ", "1"],
    ["A=one two # a comment", "one two"],
    ["A=no#comment", "no#comment"],
    ["A='# kept $x \\n'", "# kept $x \\n"],
    ['A="line\\nnext \\"q\\"" # after', 'line\nnext "q"'],
    ["A=", ""],
    ["\uFEFFA=1\r\n# only a comment\r\n", "1"],
  ])("%j", (text, value) => {
    expect(parseDotEnv(text)).toEqual({ values: { A: value }, errors: [] });
  });

  test("a quote that is not closed is an error with its line", () => {
    expect(parseDotEnv('A=1\nB="open').errors).toEqual([".env line 2 is not NAME=value. Correct or remove it."]);
  });
});
