"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import styles from "./margin.module.css";
import { scrollCardIntoWindow } from "./passage-focus.ts";

type Props = {
  id: string;
  top: number;
  isFront: boolean;
  onHeight: (id: string, height: number) => void;
  children: ReactNode;
};

/** Something that stands at a height of the margin and tells what height it takes. */
export function Placed({ id, top, isFront, onHeight, children }: Props) {
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const placed = element.current;
    if (!placed) return;
    const measure = () => onHeight(id, placed.offsetHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(placed);
    return () => observer.disconnect();
  }, [id, onHeight]);

  const place = useRef(top);
  useLayoutEffect(() => {
    place.current = top;
  }, [top]);
  useEffect(() => {
    if (!isFront) return;
    // Where it will stand is known once its passage and its neighbours are measured, and how high it is once its part
    // of the page has been fetched; it may still be on its way there.
    const look = () => {
      const [column, height] = [element.current?.parentElement, element.current?.offsetHeight];
      if (!column || !height) {
        frame = requestAnimationFrame(look);
        return;
      }
      const from = column.getBoundingClientRect().top + place.current;
      scrollCardIntoWindow(from, from + height);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [isFront]);

  return (
    <div
      ref={element}
      className={styles.placed}
      data-front={isFront || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </div>
  );
}
