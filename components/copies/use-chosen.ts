import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { chosenIn } from "./chosen.ts";

type Chosen = {
  readonly form: RefObject<HTMLFormElement | null>;
  /** What the fields said when the page came. */
  readonly asked: URLSearchParams;
  /** What they say now. */
  readonly query: URLSearchParams;
  /** False until scripts have taken the page over. */
  readonly hasScripts: boolean;
  readonly readFields: () => URLSearchParams;
};

/** What is chosen in a form whose fields are the browser's. */
export function useChosen(search: string): Chosen {
  const form = useRef<HTMLFormElement>(null);
  const [asked] = useState(() => new URLSearchParams(search));
  const [query, setQuery] = useState(asked);
  const [hasScripts, setScripts] = useState(false);
  const readFields = useCallback(() => {
    const chosen = form.current ? chosenIn(new FormData(form.current)) : asked;
    setQuery(chosen);
    return chosen;
  }, [asked]);
  // A browser that comes back to the page fills the fields in as they were left.
  useEffect(() => {
    readFields();
    setScripts(true);
  }, [readFields]);
  return { form, asked, query, hasScripts, readFields };
}
