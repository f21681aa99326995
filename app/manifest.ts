import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Glossator",
    short_name: "Glossator",
    description: "Read, annotate and argue a policy document, clause by clause.",
    start_url: "/",
    display: "browser",
    background_color: "#fbf8f1",
    theme_color: "#1f5361",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
