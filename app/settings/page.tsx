import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AccessTokens } from "#components/account/access-tokens.tsx";
import { NameForm } from "#components/account/name-form.tsx";
import { signInPath } from "#components/account/next-path.ts";
import { PasswordForm } from "#components/account/password-form.tsx";
import { LookFields } from "#components/look/look-fields.tsx";
import { Page } from "#components/shell/page.tsx";
import { tokensOf } from "#lib/server/accounts.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";
import styles from "./settings.module.css";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await viewerOfPage();
  if (viewer.kind === "anonymous") redirect(signInPath("/settings"));
  return (
    <Page title="Settings" lead={<p>{viewer.isAdmin ? `${viewer.email}, administrator` : viewer.email}</p>}>
      <Part title="Name">
        <NameForm name={viewer.name} />
      </Part>
      <Part title="Text and colours">
        <p>Kept in this browser, and also in reach of every text under “Aa”.</p>
        <LookFields />
      </Part>
      <Part title="Password">
        <PasswordForm email={viewer.email} />
      </Part>
      <Part title="Access tokens">
        <p>
          With an access token a script can do what you can do here: <a href="/api/openapi.json">read the API</a> and
          send the token as <code>Authorization: Bearer</code>.
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
