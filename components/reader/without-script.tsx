import { Notice } from "#components/ui/notice.tsx";
import { EVERYTHING, exportAddress } from "#lib/client/filters.ts";
import type { Document } from "#lib/contract/documents.ts";

type Props = {
  document: Pick<Document, "id" | "link">;
  /** The annotation that the address asks for. */
  annotationId: string | null;
};

/** What readers without scripts get in place of the threads beside the text: the ways to where they all are. */
export function WithoutScript({ document, annotationId }: Props) {
  const notes = `${document.link}/notes`;
  return (
    <noscript>
      <Notice>
        <p>
          The notes beside the text need JavaScript, which is switched off in this browser.{" "}
          {annotationId !== null && (
            <>
              Read <a href={`${notes}#note-${encodeURIComponent(annotationId)}`}>the note this link is about</a>,{" "}
            </>
          )}
          {annotationId === null && "Read "}
          <a href={notes}>all notes on one page</a>, or take{" "}
          <a href={exportAddress(document.id, "html", EVERYTHING)}>a copy with all notes</a> (
          <a href={`${document.link}/copies`}>other formats</a>).
        </p>
      </Notice>
    </noscript>
  );
}
