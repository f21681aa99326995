"use client";

import "./globals.css";
import { Page } from "#components/shell/page.tsx";
import { Button } from "#components/ui/button.tsx";

type Props = { error: Error & { digest?: string } };

/** Stands in for the whole site when even the frame around the pages could not be made. */
export default function SiteFailed({ error }: Props) {
  return (
    <html lang="en">
      <head>
        <title>Glossator is not available</title>
      </head>
      <body>
        <Page title="Glossator is not available right now">
          <p>
            Something went wrong on our side, most likely the database cannot be reached. Nothing that was saved is
            lost.
            {error.digest &&
              ` The person who runs this site finds the cause in the log under the number ${error.digest}.`}
          </p>
          <p>
            <Button look="primary" onClick={() => window.location.reload()}>
              Try again
            </Button>
          </p>
        </Page>
      </body>
    </html>
  );
}
