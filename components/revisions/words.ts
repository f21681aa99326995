type Named = { readonly ordinal: number; readonly label: string | null };

/** "revision 2 (edition 2)". */
export const revisionWords = ({ ordinal, label }: Named) => `revision ${ordinal}${label ? ` (${label})` : ""}`;
