type Edit = { readonly start: number; readonly end: number; readonly text: string; readonly rank: number };

/** Changes of a text at places of it as it is: everything between them stays to the letter. */
export class Edits {
  private readonly edits: Edit[] = [];

  /** Where several stand at one place, the lower rank comes first, and then the one that was told first. */
  insert(at: number, text: string, rank = 0): void {
    this.edits.push({ start: at, end: at, text, rank });
  }

  /** Of two replacements, one inside the other, the outer counts. */
  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text, rank: Number.POSITIVE_INFINITY });
  }

  /** The text with all changes made. */
  applyTo(text: string): string {
    const ordered = this.edits.toSorted((a, b) => a.start - b.start || byRank(a, b) || b.end - a.end);
    const pieces: string[] = [];
    let at = 0;
    for (const edit of ordered) {
      if (edit.start < at) continue;
      pieces.push(text.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    pieces.push(text.slice(at));
    return pieces.join("");
  }
}

/** What is inserted at a place stands before what replaces the text from there. */
const byRank = (a: Edit, b: Edit) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1);
