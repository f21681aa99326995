import type { Span } from "#lib/core/document/span.ts";
import { Budget } from "./budget.ts";
import { classOf, isWordUnit, SPACE } from "./characters.ts";
import type { Comparing, PassageSpans } from "./compare.ts";
import { isSame } from "./correspondence.ts";
import { hasWords, wholeExchange } from "./exchange.ts";
import { ORPHANED, type Placement, placedAt } from "./placement.ts";
import { BOTH_ENDS, CERTAINTY_FLOOR, PROJECTING_STEPS } from "./tuning.ts";
import { EQUAL, REPLACED, relationOf, SIMILAR } from "./word-kinds.ts";

/** A stretch of the new text that parts of one span became, in order and near each other. */
type Cluster = Span & {
  /** The stretch of the old span that it stands for. */
  readonly oldStart: number;
  readonly oldEnd: number;
  /** Word characters of the span found here; those of similar words count less. */
  readonly kept: number;
  /** Word characters of the span whose words were exchanged one for one. */
  readonly exchanged: number;
  readonly pieces: number;
};

/** Carries spans of the old text into the new one. */
export class Projection {
  private readonly oldText: string;
  private readonly newText: string;
  private readonly comparing: Comparing;
  private readonly budget = new Budget(PROJECTING_STEPS);

  constructor(oldText: string, newText: string, comparing: Comparing) {
    this.oldText = oldText;
    this.newText = newText;
    this.comparing = comparing;
  }

  carry(span: Span): Placement {
    const { correspondence } = this.comparing;
    const first = correspondence.firstEndingAfter(span.start);
    const whole = this.withinSegment(span, first);
    if (whole) return this.placed(span, whole, 1);

    if (!this.budget.affords(span.end - span.start)) return ORPHANED;
    const measure = this.measureFor(span);
    const total = measure(span.start, span.end);
    const best = this.bestCluster(span, first, measure);
    if (!best) return ORPHANED;
    const score = this.scoreOf(span, best, total);
    if (score < CERTAINTY_FLOOR) return ORPHANED;
    const grown = this.trimmed(this.toPassageEnds(span, this.withWholeExchange(best)));
    if (grown.end <= grown.start) return ORPHANED;
    return this.placed(span, grown, score);
  }

  private placed(span: Span, place: Span, score: number): Placement {
    return placedAt(this.newText, place, this.oldText.slice(span.start, span.end), span.start, score);
  }

  private withinSegment(span: Span, index: number): Span | null {
    const { correspondence } = this.comparing;
    if (index >= correspondence.length || !isSame(correspondence.kinds.at(index))) return null;
    if (correspondence.oldStarts.at(index) > span.start || correspondence.oldEnds.at(index) < span.end) return null;
    const shift = correspondence.newStarts.at(index) - correspondence.oldStarts.at(index);
    return { start: span.start + shift, end: span.end + shift };
  }

  /** Counts word characters, or all characters in a span without words. */
  private measureFor(span: Span): (start: number, end: number) => number {
    const words = (start: number, end: number) => {
      let count = 0;
      for (let offset = start; offset < end; offset++) if (isWordUnit(this.oldText.charCodeAt(offset))) count++;
      return count;
    };
    return words(span.start, span.end) > 0 ? words : (start, end) => end - start;
  }

  /** The cluster that keeps most of the span. */
  private bestCluster(span: Span, first: number, measure: (start: number, end: number) => number): Cluster | null {
    const { oldStarts, length } = this.comparing.correspondence;
    const slack = Math.max(500, 3 * (span.end - span.start));
    let best: Cluster | null = null;
    let current: Cluster | null = null;
    for (let index = first; index < length && oldStarts.at(index) < span.end; index++) {
      const piece = this.pieceOf(span, index, measure);
      const near = current !== null && this.standTogether(current, piece, slack);
      const grown: Cluster = current && near ? joined(current, piece) : piece;
      const isBest = best === current && near;
      current = grown;
      if (
        isBest ||
        !best ||
        current.kept > best.kept ||
        (current.kept === best.kept && current.exchanged > best.exchanged)
      )
        best = current;
    }
    return best;
  }

  /** In order and near each other, or out of order within one passage. */
  private standTogether(cluster: Cluster, piece: Cluster, slack: number): boolean {
    if (piece.start >= cluster.end && piece.start - cluster.end <= slack) return true;
    const passage = this.passageAt(piece.oldStart);
    if (!passage || this.passageAt(cluster.oldEnd - 1) !== passage) return false;
    const within = (place: Span) => place.start >= passage.newFrom && place.end <= passage.newTo;
    return within(piece) && cluster.end > passage.newFrom && cluster.start < passage.newTo;
  }

  /** What one segment makes of its share of the span. */
  private pieceOf(span: Span, index: number, measure: (start: number, end: number) => number): Cluster {
    const { oldStarts, oldEnds, newStarts, newEnds, kinds } = this.comparing.correspondence;
    const oldStart = Math.max(span.start, oldStarts.at(index));
    const oldEnd = Math.min(span.end, oldEnds.at(index));
    const sameLength = newEnds.at(index) - newStarts.at(index) === oldEnds.at(index) - oldStarts.at(index);
    const shift = newStarts.at(index) - oldStarts.at(index);
    const start = sameLength ? oldStart + shift : newStarts.at(index);
    const end = sameLength ? oldEnd + shift : newEnds.at(index);
    const weight = measure(oldStart, oldEnd);
    const relation = relationOf(kinds.at(index));
    const kept = relation <= EQUAL ? weight : relation === SIMILAR ? weight * 0.75 : 0;
    return { start, end, oldStart, oldEnd, kept, exchanged: relation === REPLACED ? weight : 0, pieces: 1 };
  }

  /**
   * How sure it is that the cluster is what the span became: the share of its word characters that survive, exchanged
   * words counting half. Where both ends have a counterpart in one passage, what lies between was edited there.
   */
  private scoreOf(span: Span, best: Cluster, total: number): number {
    const share = Math.min(1, (best.kept + best.exchanged / 2) / total);
    const passage = this.passageAt(best.oldStart);
    const bothEnds =
      !hasWords(this.oldText, span.start, best.oldStart) && !hasWords(this.oldText, best.oldEnd, span.end);
    const inOne = passage !== null && passage === this.passageAt(best.oldEnd - 1);
    return bothEnds && inOne ? share + (1 - share) * BOTH_ENDS : share;
  }

  private withWholeExchange(best: Cluster): Cluster {
    const passage = this.passageAt(best.oldStart);
    if (!passage || passage !== this.passageAt(best.oldEnd - 1)) return best;
    const texts = { old: this.oldText, new: this.newText };
    const { oldStart, oldEnd } = best;
    return { ...best, ...wholeExchange(texts, this.comparing.correspondence, best, { oldStart, oldEnd, passage }) };
  }

  /** A span that opened (or closed) its passage opens (or closes) what the passage became. */
  private toPassageEnds(span: Span, best: Cluster): Span {
    let { start, end } = best;
    const length = span.end - span.start;
    const opened = this.passageAt(span.start);
    if (
      opened &&
      hasWords(this.oldText, span.start, best.oldStart) &&
      !hasWords(this.oldText, opened.oldFrom, span.start)
    ) {
      const { newFrom, newTo } = opened;
      if (start > newFrom && start < newTo && start - newFrom <= length) start = newFrom;
    }
    const closed = this.passageAt(span.end - 1);
    if (opened && opened === closed && this.isWhole(span, opened) && this.followsClause(opened.newFrom, start))
      start = opened.newFrom;
    if (closed && hasWords(this.oldText, best.oldEnd, span.end) && !hasWords(this.oldText, span.end, closed.oldTo)) {
      const { newFrom, newTo } = closed;
      if (end > newFrom && end < newTo && newTo - end <= length) {
        end = newTo;
        if (span.end < closed.oldTo) while (end > start && !isWordUnit(this.newText.charCodeAt(end - 1))) end--;
      }
    }
    return { start, end };
  }

  private isWhole(span: Span, { oldFrom, oldTo }: PassageSpans): boolean {
    return !hasWords(this.oldText, oldFrom, span.start) && !hasWords(this.oldText, span.end, oldTo);
  }

  /** True when a clause and its comma came in before `start`. */
  private followsClause(from: number, start: number): boolean {
    const added = from < start ? this.newText.slice(from, start).trimEnd() : "";
    return added.endsWith(",");
  }

  private passageAt(offset: number): PassageSpans | null {
    const { passages } = this.comparing;
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((passages[middle]?.oldFrom ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = passages[low - 1];
    return found && offset < found.oldTo ? found : null;
  }

  private trimmed({ start, end }: Span): Span {
    const isSpace = (offset: number) => classOf(this.newText.charCodeAt(offset)) === SPACE;
    let [from, to] = [start, end];
    while (from < to && isSpace(from)) from++;
    while (to > from && isSpace(to - 1)) to--;
    return { start: from, end: to };
  }
}

function joined(cluster: Cluster, piece: Cluster): Cluster {
  return {
    start: Math.min(cluster.start, piece.start),
    end: Math.max(cluster.end, piece.end),
    oldStart: cluster.oldStart,
    oldEnd: piece.oldEnd,
    kept: cluster.kept + piece.kept,
    exchanged: cluster.exchanged + piece.exchanged,
    pieces: cluster.pieces + 1,
  };
}
