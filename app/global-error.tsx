"use client";

import "./globals.css";
import { useLateWords } from "#components/language/late-words.ts";
import { Page } from "#components/shell/page.tsx";
import { Button } from "#components/ui/button.tsx";

type Props = { error: Error & { digest?: string } };

/** Stands in for the whole site when even the frame around the pages could not be made. */
export default function SiteFailed({ error }: Props) {
  const { t, direction } = useLateWords();
  return (
    <html lang={t.language} dir={direction}>
      <head>
        <title>{t("Glossator is not available")}</title>
      </head>
      <body>
        <Page title={t("Glossator is not available right now")}>
          <p>
            {t(
              "Something went wrong on our side, most likely the database cannot be reached. Nothing that was saved is lost.",
            )}{" "}
            {error.digest &&
              t("The person who runs this site finds the cause in the log under the number {number}.", {
                number: error.digest,
              })}
          </p>
          <p>
            <Button look="primary" onClick={() => window.location.reload()}>
              {t("Try again")}
            </Button>
          </p>
        </Page>
      </body>
    </html>
  );
}
