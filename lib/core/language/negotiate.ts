/** The cookie that keeps the language somebody chose, in one browser. */
export const LANGUAGE_COOKIE = "glossator.language";

/**
 * The language to answer in, of those there are: the one chosen, else the one most wanted by the `Accept-Language`
 * header (RFC 9110, 12.5.4; "fr-CA" asks for "fr" too), else the first.
 */
export function negotiate<Code extends string>(
  codes: readonly [Code, ...Code[]],
  chosen: string | undefined,
  acceptLanguage: string | null,
): Code {
  const known = (code: string | undefined) => codes.find((each) => each === code);
  return (
    known(chosen) ??
    wanted(acceptLanguage ?? "")
      .map(known)
      .find((code) => code !== undefined) ??
    codes[0]
  );
}

/** The primary subtags a header asks for, most wanted first; those with weight 0 are not wanted. */
function wanted(header: string): string[] {
  return header
    .split(",")
    .slice(0, 50)
    .map((part) => {
      const [range = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { code: range.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ code }) => code);
}
