import { useWords } from "#components/language/use-words.ts";
import { CheckList } from "#components/ui/check-list.tsx";
import { SelectField, TextField } from "#components/ui/field.tsx";
import { isolated } from "#lib/core/language/isolated.ts";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";
import styles from "./export-form.module.css";

export type Facets = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly codes: readonly string[];
  readonly sections: readonly { readonly words: string; readonly level: number; readonly span: string }[];
};

const choicesOf = (t: InterfaceWords, words: Readonly<Record<string, Message>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: t.said(label) }));

/** Which threads go into a copy. The fields are named as the API's query names them; an empty one asks for nothing. */
export function ChosenThreads({ facets, isMember }: { facets: Facets; isMember: boolean }) {
  const t = useWords();
  const { people, codes, sections } = facets;
  return (
    <>
      <div className={styles.pair}>
        <SelectField id="export-passage" name="passage" label={t("Passage")}>
          <option value="">{t("The whole text")}</option>
          {sections.map(({ words, level, span }) => (
            <option key={span} value={span}>
              {`${"\u2003".repeat(level - 1)}${isolated(words, t.language)}`}
            </option>
          ))}
        </SelectField>
        <SelectField id="export-author" name="author" label={t("Person")} hint={t("Threads they began or answered in")}>
          <option value="">{t("Everybody")}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <CheckList name="kind" legend={t("Kind")} choices={choicesOf(t, KIND_WORDS)} />
      <CheckList name="status" legend={t("Status")} choices={choicesOf(t, STATUS_WORDS)} />
      <CheckList name="stance" legend={t("Stance")} choices={choicesOf(t, STANCE_WORDS)} />
      {codes.length > 0 && (
        <CheckList name="code" legend={t("Code")} choices={codes.map((code) => ({ value: code, label: code }))} />
      )}
      <div className={styles.pair}>
        <TextField id="export-since" name="since" type="date" label={t("From|a day")} isOptional />
        <TextField id="export-until" name="until" type="date" label={t("To|a day")} isOptional />
      </div>
      {isMember && (
        <CheckList
          name="mine"
          legend={t("Yours")}
          choices={[{ value: "true", label: t("Only threads that I began") }]}
        />
      )}
      {isMember && (
        <CheckList
          name="visibility"
          legend={t("Private notes")}
          choices={[{ value: "public,private", label: t("With your notes that only you can see") }]}
        />
      )}
    </>
  );
}

/** How the chosen threads are shown. */
export function ChosenManner() {
  const t = useWords();
  return (
    <>
      <div className={styles.pair}>
        <SelectField id="export-order" name="order" label={t("Order of the notes")}>
          <option value="position">{t("As in the text")}</option>
          <option value="code">{t("By code")}</option>
        </SelectField>
        <SelectField id="export-names" name="names" label={t("Names")}>
          <option value="real">{t("As they are")}</option>
          <option value="pseudonyms">{t("Person 1, Person 2 …")}</option>
        </SelectField>
      </div>
      <SelectField id="export-preset" name="preset" label={t("Columns of a table")} hint={t("For CSV and Excel only")}>
        <option value="">{t("Everything about each note")}</option>
        <option value="iec">{t("The eight of the IEC/ISO comment form")}</option>
      </SelectField>
      <CheckList
        name="replies"
        legend={t("Replies")}
        choices={[{ value: "false", label: t("Leave the replies out") }]}
      />
    </>
  );
}
