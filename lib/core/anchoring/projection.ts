import type { Span } from "#lib/core/document/span.ts";
import { Boundaries } from "./boundaries.ts";
import { Budget } from "./budget.ts";
import { classOf, SPACE } from "./characters.ts";
import { type Cluster, Clustering } from "./clusters.ts";
import type { Comparing } from "./compare.ts";
import { type Correspondence, isSame } from "./correspondence.ts";
import type { Passages } from "./passages.ts";
import { ORPHANED, type Placement, placedAt, UNCERTAIN_BELOW } from "./placement.ts";
import { BOTH_ENDS, CERTAINTY_FLOOR, PROJECTING_STEPS, SEGMENT_STEPS } from "./tuning.ts";
import { WordCounts } from "./word-counts.ts";

/** The best score of a passage of which little survives but its place. */
const JUST_UNCERTAIN = UNCERTAIN_BELOW - 0.01;

/** Carries spans of the old text into the new one, one at a time. */
export class Projection {
  private readonly oldText: string;
  private readonly newText: string;
  private readonly segments: Correspondence;
  private readonly passages: Passages;
  private readonly counts: WordCounts;
  private readonly clustering: Clustering;
  private readonly boundaries: Boundaries;
  private readonly floor: number;
  private readonly budget = new Budget(PROJECTING_STEPS);

  /** Whatever scores below `floor` is an orphan; another floor than the usual is for those who measure it. */
  constructor(oldText: string, newText: string, { segments, passages }: Comparing, floor = CERTAINTY_FLOOR) {
    this.floor = floor;
    this.oldText = oldText;
    this.newText = newText;
    this.segments = segments;
    this.passages = passages;
    this.counts = new WordCounts(oldText);
    this.clustering = new Clustering(segments, passages, this.counts);
    this.boundaries = new Boundaries(newText, segments, passages, this.counts);
  }

  carry(span: Span): Placement {
    const first = this.segments.firstEndingAfter(span.start);
    const whole = this.withinSegment(span, first);
    if (whole) return this.placed(span, whole, 1);
    const count = this.segments.firstEndingAfter(span.end) - first + 1;
    if (!this.budget.affords(SEGMENT_STEPS * count)) return ORPHANED;

    const hasWords = this.counts.any(span.start, span.end);
    const cluster = this.clustering.heaviest(span, first, hasWords);
    if (!cluster) return ORPHANED;
    const score = this.scoreOf(span, cluster, hasWords);
    if (score < this.floor) return ORPHANED;
    const place = this.withOuterSpace(span, this.trimmed(this.boundaries.of(span, cluster)));
    return place.end > place.start ? this.placed(span, place, score) : ORPHANED;
  }

  private placed(span: Span, place: Span, score: number): Placement {
    return placedAt(this.newText, place, this.oldText.slice(span.start, span.end), span.start, score);
  }

  /** The whole span lies in one unchanged segment. */
  private withinSegment(span: Span, index: number): Span | null {
    if (index >= this.segments.length || !isSame(this.segments.kinds.at(index))) return null;
    if (this.segments.oldStarts.at(index) > span.start || this.segments.oldEnds.at(index) < span.end) return null;
    const shift = this.segments.newStarts.at(index) - this.segments.oldStarts.at(index);
    return { start: span.start + shift, end: span.end + shift };
  }

  /**
   * How sure it is that the cluster is what the span became: the share of its word characters that survive, exchanged
   * words counting half. Where both ends have a counterpart in one passage, what lies between was edited there. Where
   * little of the wording itself survives it stays uncertain all the same.
   */
  private scoreOf(span: Span, cluster: Cluster, hasWords: boolean): number {
    const total = hasWords ? this.counts.count(span.start, span.end) : span.end - span.start;
    const share = Math.min(1, (cluster.kept + cluster.exchanged / 2) / total);
    const { oldStart, oldEnd } = cluster;
    const hasBothEnds = !this.counts.any(span.start, oldStart) && !this.counts.any(oldEnd, span.end);
    const isOnePassage = hasBothEnds && this.passages.around(oldStart, oldEnd) !== null;
    const sure = isOnePassage ? share + (1 - share) * BOTH_ENDS : share;
    return cluster.kept < UNCERTAIN_BELOW * total ? Math.min(sure, JUST_UNCERTAIN) : sure;
  }

  private trimmed({ start, end }: Span): Span {
    let [from, to] = [start, end];
    while (from < to && isSpace(this.newText, from)) from++;
    while (to > from && isSpace(this.newText, to - 1)) to--;
    return { start: from, end: to };
  }

  /** White space at the ends of the span is kept where the new text has the same. */
  private withOuterSpace(span: Span, { start, end }: Span): Span {
    let [before, after] = [0, 0];
    while (isSpace(this.oldText, span.start + before)) before++;
    while (isSpace(this.oldText, span.end - 1 - after)) after++;
    const isKeptBefore = this.newText.endsWith(this.oldText.slice(span.start, span.start + before), start);
    const isKeptAfter = this.newText.startsWith(this.oldText.slice(span.end - after, span.end), end);
    return { start: isKeptBefore ? start - before : start, end: isKeptAfter ? end + after : end };
  }
}

const isSpace = (text: string, offset: number): boolean => classOf(text.charCodeAt(offset)) === SPACE;
