"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
} from "react";
import styles from "./menu.module.css";

type Props = { label: ReactNode; onOpen?: () => void; children: ReactNode };

/**
 * A few links and buttons behind one word. The browser's own popover: it opens without scripts, stands above everything
 * where there is room, closes on Escape and when something else is pressed, and gives the focus back. Scripts close it
 * when something in it is pressed, and when the focus goes elsewhere; with them, arrows go from entry to entry.
 */
export function Menu({ label, onOpen, children }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);

  const close = () => panel.current?.hidePopover();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !panel.current?.matches(":popover-open")) return;
    // What holds the menu stays open.
    event.preventDefault();
    close();
  };
  // Without its arrows a menu still has all its other keys.
  const onFocus = ({ currentTarget }: FocusEvent) =>
    void import("./menu-arrows.ts").then((arrows) => arrows.listenIn(currentTarget), ignore);
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("button, a")) close();
  };

  const onToggle = ({ newState }: ToggleEvent) => {
    if (newState === "open") onOpen?.();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: The keys are those of what it holds.
    <div className={styles.menu} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      <button type="button" popoverTarget={id} className={styles.opener}>
        {label}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: A press on what it holds closes it. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Keys press the buttons and links in it. */}
      <div ref={panel} id={id} popover="auto" className={styles.panel} onClick={onClick} onToggle={onToggle}>
        {children}
      </div>
    </div>
  );
}

const ignore = () => undefined;
