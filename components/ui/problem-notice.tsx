"use client";

import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { ProblemError } from "#lib/client/problem-error.ts";
import { type Labels, namedErrors, noticeIdOf } from "./field-errors.ts";
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
  const [only] = errors;
  return (
    <Notice ref={element} tone="danger" role="alert" tabIndex={-1}>
      {only?.id && isWholeProblem(problem) ? <Sentence {...only} /> : <Summary problem={problem} errors={errors} />}
      {children}
    </Notice>
  );
}

/** True where what is wrong with one field is all there is to say: a title and a detail would only say it again. */
const isWholeProblem = ({ fields: [only, ...others], detail, code, retryAfterSeconds }: ProblemError) =>
  others.length === 0 &&
  retryAfterSeconds === null &&
  (detail === null || detail === only?.message || code === "invalid");

type NamedError = ReturnType<typeof namedErrors>[number];

function Summary({ problem, errors }: { problem: ProblemError; errors: readonly NamedError[] }) {
  const t = useWords();
  const { title, detail, fields, retryAfterSeconds } = problem;
  const isSaid = detail === title || fields.some(({ message }) => message === detail);
  return (
    <>
      <h2>{t.said(title)}</h2>
      {detail && !isSaid && <p>{t.said(detail)}</p>}
      {retryAfterSeconds !== null && <p>{t("Try again in {time}.", { time: duration(t, retryAfterSeconds) })}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li key={`${error.id} ${error.sentence}`}>
              <Sentence {...error} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is wrong with a field, by which the field is described where nothing beside it says so. */
function Sentence({ id, sentence }: NamedError) {
  if (!id) return <p>{sentence}</p>;
  return (
    <p id={noticeIdOf(id)}>
      <FieldLink id={id}>{sentence}</FieldLink>
    </p>
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
