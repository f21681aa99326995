import type { InterfaceWords } from "#lib/languages/interface-words.ts";

/** "1.5 MB", "12 kB". */
export function byteWords({ language }: InterfaceWords, byteLength: number): string {
  const [amount, unit] =
    byteLength < 1_000_000 ? [byteLength / 1000, "kilobyte"] : [byteLength / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
}
