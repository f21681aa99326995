import { CheckList } from "#components/ui/check-list.tsx";
import { SelectField, TextField } from "#components/ui/field.tsx";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import styles from "./export-form.module.css";

export type Facets = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly codes: readonly string[];
  readonly sections: readonly { readonly words: string; readonly level: number; readonly span: string }[];
};

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const KINDS = choicesOf(KIND_WORDS);
const STATUSES = choicesOf(STATUS_WORDS);
const STANCES = choicesOf(STANCE_WORDS);

/** Which threads go into a copy. The fields are named as the API's query names them; an empty one asks for nothing. */
export function ChosenThreads({ facets, isMember }: { facets: Facets; isMember: boolean }) {
  const { people, codes, sections } = facets;
  return (
    <>
      <div className={styles.pair}>
        <SelectField id="export-passage" name="passage" label="Passage">
          <option value="">The whole text</option>
          {sections.map(({ words, level, span }) => (
            <option key={span} value={span}>
              {`${"\u2003".repeat(level - 1)}${words}`}
            </option>
          ))}
        </SelectField>
        <SelectField id="export-author" name="author" label="Person" hint="Threads they began or answered in">
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <CheckList name="kind" legend="Kind" choices={KINDS} />
      <CheckList name="status" legend="Status" choices={STATUSES} />
      <CheckList name="stance" legend="Stance" choices={STANCES} />
      {codes.length > 0 && (
        <CheckList name="code" legend="Code" choices={codes.map((code) => ({ value: code, label: code }))} />
      )}
      <div className={styles.pair}>
        <TextField id="export-since" name="since" type="date" label="From" isOptional />
        <TextField id="export-until" name="until" type="date" label="To" isOptional />
      </div>
      {isMember && (
        <CheckList name="mine" legend="Yours" choices={[{ value: "true", label: "Only threads that I began" }]} />
      )}
      {isMember && (
        <CheckList
          name="visibility"
          legend="Private notes"
          choices={[{ value: "public", label: "Leave out the notes that only I can see" }]}
        />
      )}
    </>
  );
}

/** How the chosen threads are shown. */
export function ChosenManner() {
  return (
    <>
      <div className={styles.pair}>
        <SelectField id="export-order" name="order" label="Order of the notes">
          <option value="position">As in the text</option>
          <option value="code">By code</option>
        </SelectField>
        <SelectField id="export-names" name="names" label="Names">
          <option value="real">As they are</option>
          <option value="pseudonyms">Person 1, Person 2 …</option>
        </SelectField>
      </div>
      <SelectField id="export-preset" name="preset" label="Columns of a table" hint="For CSV and Excel only">
        <option value="">Everything about each note</option>
        <option value="iec">The eight of the IEC/ISO comment form</option>
      </SelectField>
      <CheckList name="replies" legend="Replies" choices={[{ value: "false", label: "Leave the replies out" }]} />
    </>
  );
}
