import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { PageWords } from "#components/language/page-words.tsx";
import { requestLanguage, requestWords } from "#components/language/request-words.ts";
import { SiteFooter } from "#components/shell/site-footer.tsx";
import { SiteHeader } from "#components/shell/site-header.tsx";
import { SkipLink } from "#components/shell/skip-link.tsx";
import { ToastProvider } from "#components/ui/toasts.tsx";
import { attributesOf, groundsOf, LOOK_COOKIE, readLook } from "#lib/core/look.ts";
import { unreadOf } from "#lib/server/notifications.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";
import { FACES } from "./faces.ts";
import { catalogueAddress } from "./language/catalogue-address.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return {
    title: { default: "Glossator", template: "%s · Glossator" },
    description: t(
      "Read, annotate and argue a policy document, clause by clause; hand it back with every comment in place.",
    ),
    applicationName: "Glossator",
  };
}

/** The browser's own frame has the ground of the page. */
export async function generateViewport(): Promise<Viewport> {
  const { light, dark } = groundsOf((await requestLook()).theme);
  return {
    colorScheme: "light dark",
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: light },
      { media: "(prefers-color-scheme: dark)", color: dark },
    ],
  };
}

/** What every page stands in. Pages bring their own `<main id="main">`, which the skip link leads to. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // Each answer needs its own nonce for the content security policy, so no page is made before it is asked for.
  await connection();
  const viewer = await viewerOfPage();
  const { code, direction } = await requestLanguage();
  const address = catalogueAddress(code);
  // English comes with the scripts.
  if (code !== "en") preload(address, { as: "fetch", crossOrigin: "anonymous" });
  for (const face of FACES) preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang={code} dir={direction} {...attributesOf(await requestLook())}>
      <body>
        <PageWords language={code} address={address}>
          <ToastProvider>
            <SkipLink />
            <SiteHeader
              unread={await unreadOf(viewer)}
              person={viewer.kind === "member" ? { name: viewer.name, email: viewer.email } : null}
            />
            {children}
            <SiteFooter />
          </ToastProvider>
        </PageWords>
      </body>
    </html>
  );
}

/** Kept in a cookie, so that the first thing painted already looks as the reader chose. */
const requestLook = async () => readLook((await cookies()).get(LOOK_COOKIE)?.value);
