"use client";

import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { ProblemError } from "#lib/client/problem-error.ts";
import { type Labels, namedErrors } from "./field-errors.ts";
import { Notice } from "./notice.tsx";
import { duration } from "./time-words.ts";

type Props = {
  problem: ProblemError | null;
  /** The form's fields, by the name the API gives them. */
  labels?: Labels;
  /** More to say, such as a way on. */
  children?: ReactNode;
  /** Gives it the focus where the person may be elsewhere by now. */
  takeFocus?: (notice: HTMLElement | null) => void;
};

const focusAtOnce = (notice: HTMLElement | null) => notice?.focus();

/** Why a form was refused, at its top and with the focus; each error links to its field. */
export function ProblemNotice({ problem, labels = {}, children, takeFocus = focusAtOnce }: Props) {
  const t = useWords();
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (problem) takeFocus(element.current);
  }, [problem, takeFocus]);

  if (!problem) return null;
  const errors = namedErrors(t, problem.fields, labels);
  return (
    <Notice ref={element} tone="danger" role="alert" tabIndex={-1}>
      <h2>{t.said(problem.title)}</h2>
      {problem.detail && problem.detail !== problem.title && <p>{t.said(problem.detail)}</p>}
      {problem.retryAfterSeconds !== null && (
        <p>{t("Try again in {time}.", { time: duration(t, problem.retryAfterSeconds) })}</p>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ id, sentence }) => (
            <li key={`${id} ${sentence}`}>{id ? <FieldLink id={id}>{sentence}</FieldLink> : sentence}</li>
          ))}
        </ul>
      )}
      {children}
    </Notice>
  );
}

/** Puts the focus into the field itself, which following a link to it would not. */
function FieldLink({ id, children }: { id: string; children: ReactNode }) {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {children}
    </a>
  );
}
