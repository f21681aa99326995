import type { KeyboardEvent } from "react";

/** Sends a form on Ctrl+Enter or Cmd+Enter, wherever in it the focus is, unless the field there refused. */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (!isSendKey(event) || event.defaultPrevented || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const form = event.currentTarget;
  // Once what the field made of the key has been drawn, so that it goes with the form.
  setTimeout(() => form.requestSubmit());
}

export const isSendKey = ({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">) =>
  key === "Enter" && (ctrlKey || metaKey);
