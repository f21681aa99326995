import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { GET } from "#app/language/[code]/route.ts";

/** The answer to whoever follows a link to a language from the page `referer`. */
async function chosen(code: string, referer?: string) {
  const headers = { host: "notes.example.org", ...(referer && { referer }) };
  const request = new NextRequest(`https://notes.example.org/language/${code}`, { headers });
  return GET(request, { params: Promise.resolve({ code }) });
}

test("a language is kept in a cookie of this site, which scripts elsewhere do not send", async () => {
  const answer = await chosen("fr");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("set-cookie")).toBe("glossator.language=fr; Path=/; Max-Age=31536000; SameSite=Lax");
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test.each([
  ["the page one was on", "https://notes.example.org/documents/levy?on=2#p3", "/documents/levy?on=2"],
  ["the library where the browser does not say", undefined, "/"],
  ["the library from another site", "https://elsewhere.example/documents/levy", "/"],
  ["the library from another port of this machine", "https://notes.example.org:8443/documents/levy", "/"],
  ["the library where this site's name is only a part", "https://notes.example.org.elsewhere.example/levy", "/"],
  ["the library where this site's name is a user's", "https://notes.example.org@elsewhere.example/levy", "/"],
  ["the library from an address that would be another site's", "https://notes.example.org//elsewhere.example/", "/"],
  ["the library where backslashes say the same", "https://notes.example.org/\\\\elsewhere.example/", "/"],
  ["the library from another choice of language", "https://notes.example.org/language/es", "/"],
  ["the library from what is no address", "notes.example.org/levy", "/"],
])("choosing leads back to %s", async (_, referer, location) => {
  expect((await chosen("ar", referer)).headers.get("location")).toBe(location);
});

test.each(["de", "FR", "constructor", ""])("a language that there is not, such as “%s”, sets nothing", async (code) => {
  const answer = await chosen(code, "https://notes.example.org/about");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("set-cookie")).toBeNull();
});
