"use client";

import { type ComponentProps, type RefObject, useEffect } from "react";
import { heldMarkup } from "./held-markup.ts";

type Props = Omit<ComponentProps<"div">, "ref"> & {
  as: "article" | "nav";
  id: string;
  markupKey: string;
  ref?: RefObject<HTMLElement | null>;
  /** Called when the markup is in the page, with the element that holds it. */
  onReady?: (element: HTMLElement) => void;
};

/**
 * Prints markup that a server component holds. In the browser it leaves what the server sent as it is; only when it
 * appears without a page from the server, as on the way back from another page, it fetches that page and takes its
 * part of it.
 */
export function HeldElement({ as: Element, id, markupKey, onReady, ...rest }: Props) {
  useEffect(() => {
    let isCurrent = true;
    const element = document.getElementById(id);
    if (!element) return;
    const ready = () => {
      if (!isCurrent) return;
      element.dataset.laidOut = "";
      onReady?.(element);
    };
    if (element.firstChild) ready();
    else void refill(element).then(ready);
    return () => {
      isCurrent = false;
    };
  }, [id, onReady]);

  return (
    <Element
      {...rest}
      id={id}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: The markup comes from our own writer over blocks.
      dangerouslySetInnerHTML={{ __html: heldMarkup(markupKey) }}
    />
  );
}

async function refill(element: HTMLElement): Promise<void> {
  const { pathname, search } = window.location;
  const response = await fetch(pathname + search, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const source = page.getElementById(element.id);
  if (source) element.replaceChildren(...source.childNodes);
}
