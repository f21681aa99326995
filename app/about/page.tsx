import type { Metadata } from "next";
import { requestWords } from "#components/language/request-words.ts";
import { useWords } from "#components/language/use-words.ts";
import { Page } from "#components/shell/page.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { version } from "#package.json";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t("About") };
}

/** Nothing is looked up for this page: it is also the measure of what the plainest page costs. */
export default function About() {
  const t = useWords();
  const description = (
    <a key="description" href="/api/openapi.json">
      {t("description of the API")}
    </a>
  );
  return (
    <Page
      title={t("About Glossator")}
      lead={<p>{t("Read, annotate and argue a policy document, clause by clause.")}</p>}
    >
      <Prose>
        <p>
          {t(
            "Glossators were the jurists who wrote between the lines of the law. This is a place to do the same with the policy texts of today: joint statements, communiqués, consultation papers, draft resolutions, terms. Select a passage, write what it means, ask what it does not say, and discuss it where it stands. Then hand the text back with every comment in its place.",
          )}
        </p>
        <p>
          {t(
            "Anyone may read what is public here. Notes belong to the people who wrote them; a note for “only me” is seen by nobody else.",
          )}
        </p>
        <h2>{t("For programs")}</h2>
        <p>
          {t.rich(
            "Everything the pages do can be done by a script with an access token from your settings. The {description} is in the OpenAPI format.",
            { description },
          )}
        </p>
        <h2>{t("This installation")}</h2>
        <p>
          {t(
            "Glossator {version}, free software under the Apache License 2.0. It loads no font, script or tracker from elsewhere.",
            { version },
          )}
        </p>
      </Prose>
    </Page>
  );
}
