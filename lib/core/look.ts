/** The grounds and inks a reader can choose; `system` follows the machine, `contrast` too, with the strongest inks. */
export const THEMES = ["system", "light", "dark", "contrast"] as const;
/** Steps of the size of texts and notes; the third is as designed. */
export const SIZES = ["1", "2", "3", "4", "5"] as const;
/** Distances between the lines of a text. */
export const SPACINGS = ["close", "normal", "wide"] as const;

/** How somebody likes to read. */
export type Look = {
  readonly theme: (typeof THEMES)[number];
  readonly size: (typeof SIZES)[number];
  readonly spacing: (typeof SPACINGS)[number];
};

/** The look of whoever has chosen nothing. */
export const PLAIN: Look = { theme: "system", size: "3", spacing: "normal" };

/** The cookie that keeps a look in one browser, so that the first answer of the server already has it. */
export const LOOK_COOKIE = "glossator.look";

/** A look in one word, `dark.4.wide`. */
export const writeLook = ({ theme, size, spacing }: Look): string => `${theme}.${size}.${spacing}`;

/** The look that a word names. What it does not name, or names wrongly, is as designed. */
export function readLook(word: string | undefined): Look {
  const [theme, size, spacing] = (word ?? "").split(".");
  return {
    theme: THEMES.find((known) => known === theme) ?? PLAIN.theme,
    size: SIZES.find((known) => known === size) ?? PLAIN.size,
    spacing: SPACINGS.find((known) => known === spacing) ?? PLAIN.spacing,
  };
}

/** The attributes of `<html>` by which the stylesheet knows a look. What is as designed needs none. */
export function attributesOf({ theme, size, spacing }: Look): Readonly<Record<string, string | undefined>> {
  return {
    "data-theme": theme === PLAIN.theme ? undefined : theme,
    "data-size": size === PLAIN.size ? undefined : size,
    "data-spacing": spacing === PLAIN.spacing ? undefined : spacing,
  };
}

/** The colours under everything, on machines set to light and to dark; `--paper` of the stylesheet. */
export type Grounds = { readonly light: string; readonly dark: string };

/** The grounds of a theme, by which a browser colours its own frame. Whoever chose one of the two has it on any machine. */
export function groundsOf(theme: Look["theme"]): Grounds {
  if (theme === "contrast") return { light: "#ffffff", dark: "#000000" };
  const [light, dark] = ["#fbf8f1", "#171512"] as const;
  if (theme === "light") return { light, dark: light };
  if (theme === "dark") return { light: dark, dark };
  return { light, dark };
}
