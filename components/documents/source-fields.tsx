"use client";

import { useEffect, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { SelectField, TextArea } from "#components/ui/field.tsx";
import { labelsIn } from "#components/ui/field-errors.ts";
import { FilePicker } from "./file-picker.tsx";
import { type ImportDraft, LABELS } from "./import-draft.ts";
import { FORMAT_NAMES, type Format, likelyFormat } from "./likely-format.ts";

type Source = Pick<ImportDraft, "text" | "format">;

type Props = {
  draft: Source;
  file: File | null;
  maxUploadMb: number;
  error: (name: "file" | "text" | "format") => string | undefined;
  onPick: (file: File | null) => void;
  onChange: (changes: Partial<Source>) => void;
};

/** Where the words come from: a file, or what was pasted. A chosen file wins, and the pasted words wait. */
export function SourceFields({ draft, file, maxUploadMb, error, onPick, onChange }: Props) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const guess = useGuess(file, draft.text);
  return (
    <>
      <FilePicker file={file} maxUploadMb={maxUploadMb} error={error("file")} onPick={onPick} />
      {file ? (
        <p>{t("The file is what counts. Remove it to paste a text instead.")}</p>
      ) : (
        <TextArea
          {...labels.text}
          label={t("Or paste the text")}
          name="text"
          dir="auto"
          rows={10}
          spellCheck={false}
          value={draft.text}
          error={error("text")}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      )}
      <SelectField
        {...labels.format}
        name="format"
        value={draft.format}
        error={error("format")}
        onChange={(event) => onChange({ format: event.target.value })}
      >
        <option value="">
          {guess ? t("Guessed: {format}", { format: t(FORMAT_NAMES[guess]) }) : t("Guess from the text")}
        </option>
        {Object.entries(FORMAT_NAMES).map(([value, name]) => (
          <option key={value} value={value}>
            {t(name)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

const HEAD_LENGTH = 4096;

/** The likely format of the file or of the pasted words; null while there is neither. */
function useGuess(file: File | null, text: string): Format | null {
  const [head, setHead] = useState("");
  useEffect(() => {
    let isCurrent = true;
    void (file?.slice(0, HEAD_LENGTH).text() ?? Promise.resolve("")).then((read) => {
      if (isCurrent) setHead(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  if (file) return likelyFormat(file.name, head);
  return text.trim() === "" ? null : likelyFormat(null, text.slice(0, HEAD_LENGTH));
}
