import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AccessTokens } from "#components/account/access-tokens.tsx";
import { NameForm } from "#components/account/name-form.tsx";
import { signInPath } from "#components/account/next-path.ts";
import { PasswordForm } from "#components/account/password-form.tsx";
import { LanguageList } from "#components/language/language-links.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { LookFields } from "#components/look/look-fields.tsx";
import { Page } from "#components/shell/page.tsx";
import { tokensOf } from "#lib/server/accounts.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";
import styles from "./settings.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t("Settings") };
}

export default async function SettingsPage() {
  const viewer = await viewerOfPage();
  if (viewer.kind === "anonymous") redirect(signInPath("/settings"));
  const t = await requestWords();
  const { email } = viewer;
  return (
    <Page
      title={t("Settings")}
      lead={<p>{viewer.isAdmin ? t("{email}, administrator", { email }) : <bdi>{email}</bdi>}</p>}
    >
      <Part title={t("Name")}>
        <NameForm name={viewer.name} />
      </Part>
      <Part title={t("Language")}>
        <p>{t("The language of the pages, kept in this browser. Texts and notes stay as they were written.")}</p>
        <LanguageList className={styles.languages} />
      </Part>
      <Part title={t("Text and colours")}>
        <p>{t("Kept in this browser, and also in reach of every text under “Aa”.")}</p>
        <LookFields />
      </Part>
      <Part title={t("Password")}>
        <PasswordForm email={email} />
      </Part>
      <Part title={t("Access tokens")}>
        <p>
          {t.rich("With an access token a script can do what you can do here: {read} and send the token as {header}.", {
            read: (
              <a key="read" href="/api/openapi.json">
                {t("read the API")}
              </a>
            ),
            header: (
              <code key="header" dir="ltr">
                Authorization: Bearer
              </code>
            ),
          })}
        </p>
        <AccessTokens tokens={await tokensOf(viewer)} origin={settings().publicUrl} />
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
