/** From now on arrows go from entry to entry of a menu, Home and End to its ends; an arrow down also opens it. */
export function listenIn(menu: Element): void {
  // However often it is asked, it listens once.
  menu.addEventListener("keydown", onKeyDown as EventListener);
}

function onKeyDown(event: KeyboardEvent): void {
  const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement && currentTarget instanceof Element)) return;
  // Fields in a menu keep their keys.
  if (!target.matches("a, button")) return;
  const isOpen = currentTarget.querySelector(":popover-open") !== null;
  if (!isOpen && key !== "ArrowDown") return;
  const entries = [...currentTarget.querySelectorAll<HTMLElement>("[popover] :is(a, button)")];
  const place = placeAfter(key, entries.indexOf(target), entries.length);
  if (place === null) return;
  // What holds the menu stays where it is.
  event.preventDefault();
  if (!isOpen) target.click();
  entries.at(place)?.focus();
}

/** Where a key leads from an entry, or from the menu's button (-1); below 0 it is counted from the end. */
function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1 < count ? at + 1 : 0;
    case "ArrowUp":
      return at > 0 ? at - 1 : -1;
    case "Home":
      return 0;
    case "End":
      return -1;
    default:
      return null;
  }
}
