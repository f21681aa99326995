import type { Span } from "#lib/core/document/span.ts";
import { isWordUnit } from "./characters.ts";
import type { Cluster } from "./clusters.ts";
import type { Correspondence } from "./correspondence.ts";
import type { Passage, Passages } from "./passages.ts";
import type { WordCounts } from "./word-counts.ts";
import { REPLACED, relationOf, SIMILAR } from "./word-kinds.ts";

/** Characters that may come in with an exchanged word; more is an addition of its own. */
const LONGEST_ADDITION = 60;

/** Finds where a carried span begins and ends in the new text, once it is known which cluster it became. */
export class Boundaries {
  private readonly newText: string;
  private readonly segments: Correspondence;
  private readonly passages: Passages;
  private readonly counts: WordCounts;

  constructor(newText: string, segments: Correspondence, passages: Passages, counts: WordCounts) {
    this.newText = newText;
    this.segments = segments;
    this.passages = passages;
    this.counts = counts;
  }

  of(span: Span, cluster: Cluster): Span {
    const exchanged = this.withWholeExchange(cluster);
    return { start: this.startOf(span, cluster, exchanged.start), end: this.endOf(span, cluster, exchanged.end) };
  }

  /** "re-enabled" for "reenabled", "1 business day" for "24 hours". Takes in only words with no counterpart. */
  private withWholeExchange({ oldStart, oldEnd, start, end }: Cluster): Span {
    const passage = this.passages.around(oldStart, oldEnd);
    if (!passage) return { start, end };
    const first = this.segments.firstEndingAfter(oldStart);
    const last = this.segments.firstEndingAfter(oldEnd - 1);
    let [from, to] = [start, end];
    if (this.relationAt(first) >= SIMILAR) while (from > this.floorOf(first, passage) && this.joins(from - 1)) from--;
    const ceiling = this.ceilingOf(last, passage);
    if (this.relationAt(last) >= SIMILAR) while (to < ceiling && this.joins(to)) to++;
    const isExchanged = this.relationAt(last) === REPLACED && !this.counts.any(oldEnd, this.nextOldOf(last, passage));
    if (isExchanged && ceiling - to <= LONGEST_ADDITION) to = this.lastWordEnd(to, ceiling);
    return { start: from, end: to };
  }

  /** A span that opened its passage opens what the passage became, with a clause that was put before it. */
  private startOf(span: Span, cluster: Cluster, start: number): number {
    const passage = this.passages.at(span.start);
    if (!passage || start <= passage.newStart || start >= passage.newEnd) return start;
    if (this.counts.any(passage.oldStart, span.start)) return start;
    const lostItsStart = this.counts.any(span.start, cluster.oldStart);
    const isWhole = span.end <= passage.oldEnd && !this.counts.any(span.end, passage.oldEnd);
    const gotClause = isWhole && this.newText.slice(passage.newStart, start).trimEnd().endsWith(",");
    const isNear = start - passage.newStart <= span.end - span.start;
    return (lostItsStart && isNear) || gotClause ? passage.newStart : start;
  }

  /** A span that closed its passage, and lost its own end, closes what the passage became. */
  private endOf(span: Span, cluster: Cluster, end: number): number {
    const passage = this.passages.at(span.end - 1);
    if (!passage || end <= passage.newStart || end >= passage.newEnd) return end;
    if (this.counts.any(span.end, passage.oldEnd) || !this.counts.any(cluster.oldEnd, span.end)) return end;
    if (passage.newEnd - end > span.end - span.start) return end;
    return span.end < passage.oldEnd ? this.lastWordEnd(end, passage.newEnd) : passage.newEnd;
  }

  private relationAt(segment: number): number {
    return relationOf(this.segments.kinds.at(segment));
  }

  /** How far back the new text is free before a segment of a passage. */
  private floorOf(segment: number, passage: Passage): number {
    const hasPrevious = segment > 0 && this.segments.oldEnds.at(segment - 1) > passage.oldStart;
    return hasPrevious ? this.segments.newEnds.at(segment - 1) : passage.newStart;
  }

  private ceilingOf(segment: number, passage: Passage): number {
    return this.hasNext(segment, passage) ? this.segments.newStarts.at(segment + 1) : passage.newEnd;
  }

  private nextOldOf(segment: number, passage: Passage): number {
    return this.hasNext(segment, passage) ? this.segments.oldStarts.at(segment + 1) : passage.oldEnd;
  }

  private hasNext(segment: number, passage: Passage): boolean {
    return segment + 1 < this.segments.length && this.segments.oldStarts.at(segment + 1) < passage.oldEnd;
  }

  private joins(offset: number): boolean {
    return isWordUnit(this.newText.charCodeAt(offset)) || "-‑'’".includes(this.newText.charAt(offset));
  }

  private lastWordEnd(from: number, to: number): number {
    let end = to;
    while (end > from && !isWordUnit(this.newText.charCodeAt(end - 1))) end--;
    return Math.max(end, from);
  }
}
