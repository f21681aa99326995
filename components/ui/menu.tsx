"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from "react";
import styles from "./menu.module.css";

type Props = { label: ReactNode; children: ReactNode };

/**
 * A few links and buttons behind one word. A native disclosure, so it opens without scripts; with them it also closes
 * when something in it is pressed, on Escape, and when the focus or a press goes elsewhere.
 */
export function Menu({ label, children }: Props) {
  const element = useRef<HTMLDetailsElement>(null);

  const close = () => {
    if (element.current) element.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !element.current?.open) return;
    // What holds the menu stays open.
    event.preventDefault();
    close();
    element.current.querySelector("summary")?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !element.current?.contains(event.relatedTarget)) close();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("button, a")) close();
  };
  const onToggle = () => {
    if (!element.current?.open) return;
    const pressElsewhere = (event: Event) => {
      if (event.target instanceof Node && element.current?.contains(event.target)) return;
      close();
      document.removeEventListener("pointerdown", pressElsewhere);
    };
    document.addEventListener("pointerdown", pressElsewhere);
  };

  return (
    <details {...{ ref: element, className: styles.menu, onKeyDown, onBlur, onClick, onToggle }}>
      <summary className={styles.summary}>{label}</summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
