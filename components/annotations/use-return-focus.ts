import { type RefObject, useEffect, useRef } from "react";

/** When something closes with the focus in it, the focus goes to what stands there instead of being lost. */
export function useReturnFocus(isOpen: boolean, home: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(isOpen);

  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (hasClosed && document.activeElement === document.body) home.current?.focus({ preventScroll: true });
  }, [isOpen, home]);
}
