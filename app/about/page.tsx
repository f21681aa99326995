import type { Metadata } from "next";
import { Page } from "#components/shell/page.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { version } from "#package.json";

export const metadata: Metadata = { title: "About" };

/** Nothing is looked up for this page: it is also the measure of what the plainest page costs. */
export default function About() {
  return (
    <Page title="About Glossator" lead={<p>Read, annotate and argue a policy document, clause by clause.</p>}>
      <Prose>
        <p>
          Glossators were the jurists who wrote between the lines of the law. This is a place to do the same with the
          policy texts of today: joint statements, communiqués, consultation papers, draft resolutions, terms. Select a
          passage, write what it means, ask what it does not say, and discuss it where it stands. Then hand the text
          back with every comment in its place.
        </p>
        <p>
          Anyone may read what is public here. Notes belong to the people who wrote them; a note for “only me” is seen
          by nobody else.
        </p>
        <h2>For programs</h2>
        <p>
          Everything the pages do can be done by a script with an access token from your settings. The{" "}
          <a href="/api/openapi.json">description of the API</a> is in the OpenAPI format.
        </p>
        <h2>This installation</h2>
        <p>
          Glossator {version}, free software under the Apache License 2.0. It loads no font, script or tracker from
          elsewhere.
        </p>
      </Prose>
    </Page>
  );
}
