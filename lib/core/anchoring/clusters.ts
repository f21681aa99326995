import type { Span } from "#lib/core/document/span.ts";
import type { Correspondence } from "./correspondence.ts";
import type { Passages } from "./passages.ts";
import { NEARBY } from "./tuning.ts";
import type { WordCounts } from "./word-counts.ts";
import { EQUAL, REPLACED, relationOf, SIMILAR } from "./word-kinds.ts";

/** What one segment makes of its share of a span. */
type Piece = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly start: number;
  readonly end: number;
  readonly kept: number;
  readonly exchanged: number;
};

/** A stretch of the new text that parts of one span became together. */
export type Cluster = {
  /** The stretch of the old text that it stands for. */
  readonly oldStart: number;
  oldEnd: number;
  start: number;
  end: number;
  /** Word characters of the span found here; those of similar words count less. */
  kept: number;
  /** Word characters of the span whose words were exchanged one for one. */
  exchanged: number;
};

/** What a word in another form is worth beside the same word. */
const SIMILAR_WORTH = 0.75;

/** Gathers what the segments of a comparison make of one span. */
export class Clustering {
  private readonly segments: Correspondence;
  private readonly passages: Passages;
  private readonly counts: WordCounts;

  constructor(segments: Correspondence, passages: Passages, counts: WordCounts) {
    this.segments = segments;
    this.passages = passages;
    this.counts = counts;
  }

  /** The cluster that keeps most of a span whose first segment is known. A span without words is measured by length. */
  heaviest(span: Span, first: number, hasWords: boolean): Cluster | null {
    const slack = Math.max(NEARBY, 3 * (span.end - span.start));
    let heaviest: Cluster | null = null;
    let current: Cluster | null = null;
    for (let index = first; index < this.segments.length && this.segments.oldStarts.at(index) < span.end; index++) {
      const piece = this.pieceOf(span, index, hasWords);
      if (current && this.standTogether(current, piece, slack)) grow(current, piece);
      else current = { ...piece };
      if (!heaviest || isHeavier(current, heaviest)) heaviest = current;
    }
    return heaviest;
  }

  private pieceOf(span: Span, index: number, hasWords: boolean): Piece {
    const { oldStarts, oldEnds, newStarts, newEnds, kinds } = this.segments;
    const oldStart = Math.max(span.start, oldStarts.at(index));
    const oldEnd = Math.min(span.end, oldEnds.at(index));
    const shift = newStarts.at(index) - oldStarts.at(index);
    const isSameLength = newEnds.at(index) - oldEnds.at(index) === shift;
    const weight = hasWords ? this.counts.count(oldStart, oldEnd) : oldEnd - oldStart;
    const relation = relationOf(kinds.at(index));
    const worth = relation <= EQUAL ? 1 : relation === SIMILAR ? SIMILAR_WORTH : 0;
    return {
      oldStart,
      oldEnd,
      start: isSameLength ? oldStart + shift : newStarts.at(index),
      end: isSameLength ? oldEnd + shift : newEnds.at(index),
      kept: weight * worth,
      exchanged: relation === REPLACED ? weight : 0,
    };
  }

  /** In order and near each other, or out of order within one passage. */
  private standTogether(cluster: Cluster, piece: Piece, slack: number): boolean {
    if (piece.start >= cluster.end && piece.start - cluster.end <= slack) return true;
    const passage = this.passages.at(piece.oldStart);
    if (!passage || this.passages.at(cluster.oldEnd - 1) !== passage) return false;
    const { newStart, newEnd } = passage;
    return piece.start >= newStart && piece.end <= newEnd && cluster.end > newStart && cluster.start < newEnd;
  }
}

function grow(cluster: Cluster, piece: Piece): void {
  cluster.oldEnd = piece.oldEnd;
  cluster.start = Math.min(cluster.start, piece.start);
  cluster.end = Math.max(cluster.end, piece.end);
  cluster.kept += piece.kept;
  cluster.exchanged += piece.exchanged;
}

const isHeavier = (a: Cluster, b: Cluster): boolean =>
  a.kept > b.kept || (a.kept === b.kept && a.exchanged > b.exchanged);
