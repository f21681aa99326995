// @ts-check
import { fileURLToPath } from "node:url";

/** Routes that exist only to be measured against are called page.bench.tsx and route.bench.ts. */
const isMeasurement = process.env.GLOSSATOR_BENCH === "1";
const extensions = ["tsx", "ts"];
const checkout = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  distDir: isMeasurement ? ".next-bench" : ".next",
  pageExtensions: isMeasurement ? [...extensions.map((extension) => `bench.${extension}`), ...extensions] : extensions,
  poweredByHeader: false,
  reactStrictMode: true,
  // Without these, a lock file in a parent folder would move the root of the build there.
  outputFileTracingRoot: checkout,
  turbopack: { root: checkout },
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pg",
    "pino",
    "rate-limiter-flexible",
  ],
  // Types are a step of the tests; checking them again would make every start wait.
  typescript: { ignoreBuildErrors: true },
};

export default config;
