"use client";

import { useWords } from "#components/language/use-words.ts";
import { SelectField } from "#components/ui/field.tsx";
import { codesIn, EVERYTHING, type Filter, peopleIn } from "#lib/client/filters.ts";
import type { Kind, Stance, Status } from "#lib/contract/annotations.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { isUnder } from "#lib/core/codes/code-path.ts";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import styles from "./notes-head.module.css";

type Props = { threads: readonly ThreadInBrief[]; filter: Filter; onFilter: (filter: Filter) => void };

const KINDS: readonly Kind[] = ["note", "question", "suggestion", "highlight"];
const STANCES: readonly Stance[] = ["support", "oppose", "mixed", "neutral"];
const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];

/** Narrows the notes by kind, status and person; each choice says how many there are. */
export function FilterFields({ threads, filter, onFilter }: Props) {
  const t = useWords();
  const { kind, status, person, stance, code } = filter;
  const isNarrowed = [kind, status, person, stance, code].some((part) => part !== null);
  const kindOf = (value: string) => KINDS.find((kind) => kind === value) ?? null;
  const statusOf = (value: string) => STATUSES.find((status) => status === value) ?? null;
  const number = (test: (thread: ThreadInBrief) => boolean) => threads.filter(test).length;
  return (
    <div className={styles.filters}>
      <SelectField
        id="filter-kind"
        label={t("Kind")}
        value={filter.kind ?? ""}
        onChange={(event) => onFilter({ ...filter, kind: kindOf(event.target.value) })}
      >
        <option value="">{t("Every kind")}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {choice(
              t,
              t(KIND_WORDS[kind]),
              number((thread) => thread.kind === kind),
            )}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="filter-status"
        label={t("Status")}
        value={filter.status ?? ""}
        onChange={(event) => onFilter(withStatus(filter, statusOf(event.target.value)))}
      >
        <option value="">{t("Every status")}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {choice(
              t,
              t(STATUS_WORDS[status]),
              number((thread) => thread.status.state === status),
            )}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="filter-person"
        label={t("Person")}
        value={filter.person ?? ""}
        onChange={(event) => onFilter({ ...filter, person: event.target.value || null })}
      >
        <option value="">{t("Everybody")}</option>
        {peopleIn(threads).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <MarkFilters threads={threads} filter={filter} onFilter={onFilter} />
      {isNarrowed && (
        <button type="button" onClick={() => onFilter({ ...EVERYTHING, show: filter.show })}>
          {t("Clear the filter")}
        </button>
      )}
    </div>
  );
}

/** A status that was chosen takes the place of "open" alone, which could contradict it. */
const withStatus = (filter: Filter, status: Status | null): Filter => ({
  ...filter,
  status,
  show: status && filter.show === "open" ? "all" : filter.show,
});

const choice = (t: InterfaceWords, name: string, count: number) => t("{name} ({count})|a choice", { name, count });

/** Stances, and the codes in use here; a code brings those below it along. */
function MarkFilters({ threads, filter, onFilter }: Props) {
  const t = useWords();
  const codes = codesIn(threads);
  const chosen = filter.code !== null && !codes.includes(filter.code) ? [filter.code, ...codes] : codes;
  const stanceOf = (value: string) => STANCES.find((stance) => stance === value) ?? null;
  const number = (test: (thread: ThreadInBrief) => boolean) => threads.filter(test).length;
  return (
    <>
      <SelectField
        id="filter-stance"
        label={t("Stance")}
        value={filter.stance ?? ""}
        onChange={(event) => onFilter({ ...filter, stance: stanceOf(event.target.value) })}
      >
        <option value="">{t("Every stance")}</option>
        {STANCES.map((stance) => (
          <option key={stance} value={stance}>
            {choice(
              t,
              t(STANCE_WORDS[stance]),
              number((thread) => thread.stance === stance),
            )}
          </option>
        ))}
      </SelectField>
      {chosen.length > 0 && (
        <SelectField
          id="filter-code"
          label={t("Code")}
          value={filter.code ?? ""}
          onChange={(event) => onFilter({ ...filter, code: event.target.value || null })}
        >
          <option value="">{t("Every code")}</option>
          {chosen.map((code) => (
            <option key={code} value={code}>
              {choice(
                t,
                code,
                number((thread) => thread.codes.some((each) => isUnder(each, code))),
              )}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
