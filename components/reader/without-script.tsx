import { EVERYTHING, exportAddress } from "#lib/client/filters.ts";
import type { Document } from "#lib/contract/documents.ts";

/** What readers without scripts get in place of the threads: the copy that has them all in its margin. */
export function WithoutScript({ document }: { document: Document }) {
  return (
    <noscript>
      <p>
        The notes beside the text need scripts.{" "}
        <a href={exportAddress(document.id, "html", EVERYTHING)}>A copy with all notes</a> does not.
      </p>
    </noscript>
  );
}
