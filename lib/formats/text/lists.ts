import type { DraftBuilder } from "../draft-builder.ts";
import { isBullet, isNumbered, type Marker, opensList } from "./markers.ts";

type OpenList = { readonly style: string; value: number; readonly indent: number; contentIndent: number };

/**
 * The lists that are open at one place of a plain text. Whether a mark goes on with a list, opens one inside its item or
 * begins a new one follows from its style, its value and where it stands on the line.
 */
export class OpenLists {
  readonly #builder: DraftBuilder;
  readonly #open: OpenList[] = [];

  constructor(builder: DraftBuilder) {
    this.#builder = builder;
  }

  /** True when the mark is the next of an open list, as "(b)" after "(a)". */
  continues(marker: Marker): boolean {
    return this.#listGoingOn(marker) >= 0;
  }

  /** True when a mark at the head of a paragraph is one, rather than an initial or a year. */
  accepts(marker: Marker): boolean {
    return this.continues(marker) || isNumbered(marker) || opensList(marker);
  }

  /** Steps into the item that a mark begins. */
  item(marker: Marker): void {
    const goingOn = this.#listGoingOn(marker);
    if (goingOn >= 0) this.#closeTo(goingOn + 1);
    else this.#begin(marker);
    const list = this.#open.at(-1);
    const reading = marker.readings.find((each) => each.style === list?.style);
    if (list && reading) list.value = reading.value;
    if (list) list.contentIndent = marker.contentIndent;
    this.#builder.enter({ kind: "item", ...(marker.label && { label: marker.label }) });
  }

  /** Closes every list whose item a paragraph at this indentation does not belong to. */
  closeBeyond(indent: number): void {
    const kept = this.#open.findLastIndex((list) => indent > list.indent && indent >= list.contentIndent - 2);
    this.#closeTo(kept + 1, kept >= 0);
  }

  closeAll(): void {
    this.#closeTo(0);
  }

  #begin(marker: Marker): void {
    const parent = this.#open.findLastIndex((list) => this.#holds(list, marker));
    this.#closeTo(parent + 1, parent >= 0);
    const reading = marker.readings.find((each) => each.value === 1) ?? marker.readings[0];
    this.#builder.enter({ kind: "list", ordered: !isBullet(marker) });
    this.#open.push({
      style: reading?.style ?? "",
      value: 0,
      indent: marker.indent,
      contentIndent: marker.contentIndent,
    });
  }

  /** A mark further right begins a list inside the item, and so does a first mark of another style at the same place. */
  #holds(list: OpenList, marker: Marker): boolean {
    if (marker.indent > list.indent + 1) return true;
    const isOtherStyle = marker.readings.every((reading) => reading.style !== list.style);
    return (
      isOtherStyle &&
      opensList(marker) &&
      marker.indent >= list.indent &&
      !this.#open.some((open) => this.#hasStyle(open, marker))
    );
  }

  #hasStyle(list: OpenList, marker: Marker): boolean {
    return marker.readings.some((reading) => reading.style === list.style);
  }

  #listGoingOn(marker: Marker): number {
    return this.#open.findLastIndex((list) =>
      marker.readings.some(
        (reading) =>
          reading.style === list.style &&
          (isBullet(marker) ? Math.abs(marker.indent - list.indent) <= 1 : reading.value === list.value + 1),
      ),
    );
  }

  /** Closes lists until `count` are left; the item of the last stays open where something goes into it. */
  #closeTo(count: number, keepsItem = false): void {
    while (this.#open.length > count) {
      this.#builder.leave();
      this.#builder.leave();
      this.#open.pop();
    }
    if (count > 0 && !keepsItem) this.#builder.leave();
  }
}
