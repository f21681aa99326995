const NUMERALS = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** A number in small Roman numerals, which reach from 1 to 3999; any other in digits. */
export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, numeral] of NUMERALS) {
    text += numeral.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
