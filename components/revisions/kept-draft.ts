import { lastingStorage } from "#lib/client/drafts.ts";

/** Where the browser keeps what is typed about a document's next revision. */
export const draftKey = (documentId: string) => `glossator.publish.${documentId}`;

const sentKey = (documentId: string) => `glossator.publishing.${documentId}`;

/** Notes that this job publishes what is kept, so that a later visit knows. */
export function keepSent(documentId: string, jobId: string): void {
  try {
    lastingStorage()?.setItem(sentKey(documentId), jobId);
  } catch {
    // The words then stay in the form after they were published, which loses nothing.
  }
}

/** Forgets the words that this job has published, and no others. */
export function forgetPublished(documentId: string, jobId: string): void {
  try {
    const storage = lastingStorage();
    if (storage?.getItem(sentKey(documentId)) !== jobId) return;
    storage.removeItem(sentKey(documentId));
    storage.removeItem(draftKey(documentId));
  } catch {
    // As above.
  }
}
