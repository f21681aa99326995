import { plainPage } from "./plain-page.ts";
import type { Scene } from "./scene.ts";

const configured = (config: Record<string, string>) =>
  `<script type="application/json" class="js-hypothesis-config">${JSON.stringify(config)}</script><script src="/h/build/boot.js"></script>`;

/** The text with the client on it, which shows its highlights at once and its notes in a frame at the side. */
export function hypothesisPage(scene: Scene, origin: string): string {
  const config = { assetRoot: `${origin}/h/`, sidebarAppUrl: `${origin}/app.html`, showHighlights: "always" };
  const address = `<link rel="canonical" href="${origin}/hypothesis/${scene.count}">`;
  return plainPage(scene, address, configured(config));
}

/** The client keeps here that its reader is signed in; without that it refuses to begin a note. */
const SIGNED_IN = `localStorage.setItem("hypothesis.oauth.localhost.token", JSON.stringify({ accessToken: "bench", refreshToken: "bench", expiresAt: 4e12 }));`;

/** The frame with the notes. */
export function sidebarPage(origin: string): string {
  const config = {
    assetRoot: `${origin}/h/`,
    apiUrl: `${origin}/api/`,
    authDomain: "localhost",
    oauthClientId: "bench",
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes</title><script>${SIGNED_IN}</script></head><body><hypothesis-app></hypothesis-app>${configured(config)}</body></html>`;
}
