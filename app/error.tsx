"use client";

import { useWords } from "#components/language/use-words.ts";
import { Page } from "#components/shell/page.tsx";
import { Button } from "#components/ui/button.tsx";

type Props = { error: Error & { digest?: string } };

/** A page that could not be made. The number leads the person who runs the site to the line in the log. */
export default function PageFailed({ error }: Props) {
  const t = useWords();
  return (
    <Page title={t("This page could not be made")}>
      <p>
        {t("Something went wrong on our side, perhaps only for a moment. Nothing that was saved is lost.")}{" "}
        {error.digest &&
          t("If it stays so, tell the person who runs this site the number {number}.", { number: error.digest })}
      </p>
      <p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t("Try again")}
        </Button>
      </p>
    </Page>
  );
}
