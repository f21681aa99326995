"use client";

import { memo } from "react";
import { SelectField } from "#components/ui/field.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { EVERYTHING, type Filter, peopleIn } from "#lib/client/filters.ts";
import type { Annotation, Kind, Status } from "#lib/contract/annotations.ts";
import { KIND_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import styles from "./notes-head.module.css";

type Props = { threads: readonly Annotation[]; filter: Filter; onFilter: (filter: Filter) => void };

const KINDS: readonly Kind[] = ["note", "question", "highlight"];
const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];

/** Narrows the notes by kind, status and person; each choice says how many there are. */
export const FilterMenu = memo(function FilterMenu({ threads, filter, onFilter }: Props) {
  const count = [filter.kind, filter.status, filter.person].filter((part) => part !== null).length;
  const kindOf = (value: string) => KINDS.find((kind) => kind === value) ?? null;
  const statusOf = (value: string) => STATUSES.find((status) => status === value) ?? null;
  const number = (test: (thread: Annotation) => boolean) => threads.filter(test).length;
  return (
    <div className={styles.filterMenu}>
      <Menu label={count > 0 ? `Filter (${count})` : "Filter"}>
        <div className={styles.filters}>
          <SelectField
            id="filter-kind"
            label="Kind"
            value={filter.kind ?? ""}
            onChange={(event) => onFilter({ ...filter, kind: kindOf(event.target.value) })}
          >
            <option value="">Every kind</option>
            {KINDS.map((kind) => (
              <option
                key={kind}
                value={kind}
              >{`${KIND_WORDS[kind]} (${number((thread) => thread.kind === kind)})`}</option>
            ))}
          </SelectField>
          <SelectField
            id="filter-status"
            label="Status"
            value={filter.status ?? ""}
            onChange={(event) => onFilter({ ...filter, status: statusOf(event.target.value) })}
          >
            <option value="">Every status</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {`${STATUS_WORDS[status]} (${number((thread) => thread.status.state === status)})`}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="filter-person"
            label="Person"
            value={filter.person ?? ""}
            onChange={(event) => onFilter({ ...filter, person: event.target.value || null })}
          >
            <option value="">Everybody</option>
            {peopleIn(threads).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          {count > 0 && (
            <button type="button" onClick={() => onFilter({ ...EVERYTHING, show: filter.show })}>
              Clear the filter
            </button>
          )}
        </div>
      </Menu>
    </div>
  );
});
