import { useCallback, useEffect, useState } from "react";
import { EVERYTHING, type Filter, filterFrom, withFilter } from "#lib/client/filters.ts";

/** The filter in the page's address: it survives a reload and travels with a copied address. */
export function useFilter(): readonly [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState<Filter>(EVERYTHING);

  useEffect(() => {
    const read = () => setFilter(filterFrom(new URLSearchParams(window.location.search)));
    read();
    window.addEventListener("popstate", read);
    return () => window.removeEventListener("popstate", read);
  }, []);

  const change = useCallback((next: Filter) => {
    setFilter(next);
    replaceSearch((search) => withFilter(search, next));
  }, []);
  return [filter, change];
}

/** Changes the address's parameters without loading anything. */
export function replaceSearch(change: (search: URLSearchParams) => URLSearchParams): void {
  const { pathname, search, hash } = window.location;
  const changed = change(new URLSearchParams(search)).toString();
  window.history.replaceState(null, "", `${pathname}${changed && `?${changed}`}${hash}`);
}
