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

  // biome-ignore lint/correctness/useExhaustiveDependencies: Only coming to the front is a reason to scroll.
  useEffect(() => {
    const column = element.current?.parentElement;
    if (!isFront || !column || !element.current) return;
    // Where it will stand: it may still be on its way there.
    const from = column.getBoundingClientRect().top + top;
    scrollCardIntoWindow(from, from + element.current.offsetHeight);
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
