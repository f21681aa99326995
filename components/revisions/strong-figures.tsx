type Props = {
  /** A message that was filled in, as `rich` gives it. */
  pieces: readonly string[];
};

/** A sentence whose figures stand out. */
export function StrongFigures({ pieces }: Props) {
  return pieces.map((piece) => (/^\p{Nd}/u.test(piece) ? <strong key={piece}>{piece}</strong> : piece));
}
