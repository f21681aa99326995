import type { MetadataRoute } from "next";
import { requestLanguage, requestWords } from "#components/language/request-words.ts";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await requestWords();
  const { code, direction } = await requestLanguage();
  return {
    name: "Glossator",
    short_name: "Glossator",
    description: t("Read, annotate and argue a policy document, clause by clause."),
    lang: code,
    dir: direction,
    start_url: "/",
    display: "browser",
    background_color: "#fbf8f1",
    theme_color: "#1f5361",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
