import { roman } from "../roman.ts";

/** A number as a list prints it (ECMA-376 part 1, 17.18.59); in digits for formats that are not known here. */
export function formattedNumber(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "ordinal":
      return `${count}${ordinalEnding(count)}`;
    case "none":
      return "";
    default:
      return String(count);
  }
}

/** a to z, then aa to zz, as Word counts; there is no letter for 0. */
const letters = (count: number) =>
  count < 1
    ? String(count)
    : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(50, Math.floor((count - 1) / 26) + 1));

/** As English counts: 1st, 2nd, 3rd, 4th, 11th. */
function ordinalEnding(count: number): string {
  const isTeen = Math.floor((count % 100) / 10) === 1;
  return (isTeen ? undefined : ["th", "st", "nd", "rd"][count % 10]) ?? "th";
}
