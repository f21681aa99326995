import { Notice } from "#components/ui/notice.tsx";

/** Says why a form does nothing when scripts are off. */
export function NeedsScript({ what }: { what: string }) {
  return (
    <noscript>
      <Notice>
        <p>
          {what} needs JavaScript, which is switched off in this browser. Reading, the public threads and annotated
          copies work without it.
        </p>
      </Notice>
    </noscript>
  );
}
