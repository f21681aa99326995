import { useWords } from "#components/language/use-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { EVERYTHING, exportAddress } from "#lib/client/filters.ts";
import type { Document } from "#lib/contract/documents.ts";
import { MissingWords } from "./missing-words.tsx";
import type { Missing } from "./use-arrival.ts";

type Props = {
  document: Pick<Document, "id" | "link">;
  /** What the address asks for: the thread that has it, or why there is none. */
  linked: { readonly kind: "there"; readonly threadId: string } | Missing | null;
};

/** What readers without scripts get in place of the threads beside the text: the ways to where they all are. */
export function WithoutScript({ document, linked }: Props) {
  const t = useWords();
  const notes = `${document.link}/notes`;
  const links = {
    notes: link(notes, t("all notes on one page")),
    copy: link(exportAddress(document.id, "html", EVERYTHING), t("an annotated copy")),
    formats: link(`${document.link}/copies`, t("other formats")),
  };
  const note = linked?.kind === "there" ? `${notes}#note-${linked.threadId}` : null;
  return (
    <noscript>
      <Notice>
        {linked && linked.kind !== "there" && <MissingWords missing={linked} />}
        <p>
          {t("The notes beside the text need JavaScript, which is switched off in this browser.")}{" "}
          {note === null
            ? t.rich("Read {notes}, or take {copy} ({formats}).", links)
            : t.rich("Read {note}, {notes}, or take {copy} ({formats}).", {
                ...links,
                note: link(note, t("the note this link is about")),
              })}
        </p>
      </Notice>
    </noscript>
  );
}

const link = (address: string, words: string) => (
  <a key={address} href={address}>
    {words}
  </a>
);
