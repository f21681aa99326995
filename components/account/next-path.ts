const HERE = "http://here.invalid";

/** Where to go after signing in: a path on this site, or the library for anything that would lead elsewhere or back. */
export function nextPath(asked: string | readonly string[] | undefined): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  if (origin !== HERE || pathname.startsWith("//") || ["/sign-in", "/sign-up"].includes(pathname)) return "/";
  return `${pathname}${search}${hash}`;
}

/** The address of the sign-in page that leads back to `path`. */
export const signInPath = (path: string) => (path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);

/** The address of the sign-up page that leads on to `path`. */
export const signUpPath = (path: string) => (path === "/" ? "/sign-up" : `/sign-up?next=${encodeURIComponent(path)}`);
