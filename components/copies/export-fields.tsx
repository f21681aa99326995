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

type Props = {
  facets: Facets;
  isMember: boolean;
  /** What the fields say when the page comes, by their names. */
  asked: URLSearchParams;
};

/** Which threads go into a copy. The fields are named as the API's query names them; an empty one asks for nothing. */
export function ChosenThreads({ facets, isMember, asked }: Props) {
  const t = useWords();
  const listOf = (name: string, legend: string, words: Readonly<Record<string, Message>>) => (
    <CheckList name={name} legend={legend} choices={choicesOf(t, words)} ticked={asked.getAll(name)} />
  );
  return (
    <>
      <PassageAndPerson facets={facets} asked={asked} />
      {listOf("kind", t("Kind"), KIND_WORDS)}
      {listOf("status", t("Status"), STATUS_WORDS)}
      {listOf("stance", t("Stance"), STANCE_WORDS)}
      <Codes codes={facets.codes} asked={asked.getAll("code")} />
      <div className={styles.pair}>
        {(["since", "until"] as const).map((name) => (
          <TextField
            key={name}
            id={`export-${name}`}
            name={name}
            type="date"
            label={name === "since" ? t("From|a day") : t("To|a day")}
            defaultValue={asked.get(name) ?? ""}
            isOptional
          />
        ))}
      </div>
      {isMember && (
        <CheckList
          name="mine"
          legend={t("Yours")}
          choices={[{ value: "true", label: t("Only threads that I began") }]}
          ticked={asked.getAll("mine")}
        />
      )}
    </>
  );
}

function PassageAndPerson({ facets: { people, sections }, asked }: Omit<Props, "isMember">) {
  const t = useWords();
  return (
    <div className={styles.pair}>
      <SelectField id="export-passage" name="passage" label={t("Passage")} defaultValue={asked.get("passage") ?? ""}>
        <option value="">{t("The whole text")}</option>
        {sections.map(({ words, level, span }) => (
          <option key={span} value={span}>
            {`${"\u2003".repeat(level - 1)}${isolated(words, t.language)}`}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="export-author"
        name="author"
        label={t("Person")}
        hint={t("Threads they began or answered in")}
        defaultValue={asked.get("author") ?? ""}
      >
        <option value="">{t("Everybody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

/** The codes in use with those they stand below, and those that are asked for although nobody uses them now. */
function Codes({ codes, asked }: { codes: readonly string[]; asked: readonly string[] }) {
  const t = useWords();
  const all = [...new Set([...asked.filter((code) => !codes.includes(code)), ...codes])];
  if (all.length === 0) return null;
  const isNested = all.some((code) => code.includes("/"));
  return (
    <CheckList
      name="code"
      legend={t("Code")}
      choices={all.map((code) => ({ value: code, label: code }))}
      ticked={asked}
      {...(isNested && { hint: t("A code takes those below it along.") })}
    />
  );
}

/** How the chosen threads are shown. */
export function ChosenManner({ asked }: Pick<Props, "asked">) {
  const t = useWords();
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          id="export-order"
          name="order"
          label={t("Order of the notes")}
          defaultValue={asked.get("order") ?? ""}
        >
          <option value="">{t("As in the text")}</option>
          <option value="code">{t("By code")}</option>
        </SelectField>
        <SelectField id="export-names" name="names" label={t("Names")} defaultValue={asked.get("names") ?? ""}>
          <option value="">{t("As they are")}</option>
          <option value="pseudonyms">{t("Person 1, Person 2 …")}</option>
        </SelectField>
      </div>
      <SelectField
        id="export-preset"
        name="preset"
        label={t("Columns of a table")}
        hint={t("For CSV and Excel only")}
        defaultValue={asked.get("preset") ?? ""}
      >
        <option value="">{t("Everything about each note")}</option>
        <option value="iec">{t("The eight of the IEC/ISO comment form")}</option>
      </SelectField>
      <CheckList
        name="replies"
        legend={t("Replies")}
        choices={[{ value: "false", label: t("Leave the replies out") }]}
        ticked={asked.getAll("replies")}
      />
    </>
  );
}
