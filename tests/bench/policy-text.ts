const WORDS =
  "the office shall publish its findings within thirty days of a request unless another period is set by law and any person whose records were read may ask for a review by somebody independent of those who asked".split(
    " ",
  );

/** Plain text of about `length` characters in paragraphs of a few sentences; the same for the same length. */
export function policyText(length: number): string {
  let seed = 42;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  const sentence = () => {
    const words = Array.from({ length: 8 + random(18) }, () => WORDS[random(WORDS.length)] ?? "");
    const [first = "", ...rest] = words;
    return `${first[0]?.toUpperCase()}${first.slice(1)} ${rest.join(" ")}.`;
  };
  let text = "";
  while (text.length < length) text += `${Array.from({ length: 2 + random(4) }, sentence).join(" ")}\n\n`;
  return text;
}
