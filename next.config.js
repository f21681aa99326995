// @ts-check
import { fileURLToPath } from "node:url";

/** Routes that exist only to be measured against are called page.bench.tsx and route.bench.ts. */
const isMeasurement = process.env.GLOSSATOR_BENCH === "1";
const extensions = ["tsx", "ts"];
const checkout = fileURLToPath(new URL(".", import.meta.url));

/** Scripts and style sheets for browsers that take Brotli; scripts/launch/precompress.mjs lays them beside the others. */
const PRECOMPRESSED = [
  { source: "/_next/static/chunks/:file([^/]+\\.js)", type: "text/javascript; charset=utf-8" },
  { source: "/_next/static/chunks/:file([^/]+\\.css)", type: "text/css; charset=utf-8" },
].map(({ source, type }) => ({
  source,
  has: [{ type: /** @type {const} */ ("header"), key: "accept-encoding", value: "(?:.*[ ,])?br(?:[ ,].*)?" }],
  destination: "/_next/static/chunks/:file.br",
  headers: [
    { key: "Content-Type", value: type },
    { key: "Content-Encoding", value: "br" },
    { key: "Vary", value: "Accept-Encoding" },
  ],
}));
const isBuilt = process.env.NODE_ENV === "production";

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
  headers: async () => (isBuilt ? PRECOMPRESSED.map(({ source, has, headers }) => ({ source, has, headers })) : []),
  rewrites: async () => ({
    beforeFiles: isBuilt ? PRECOMPRESSED.map(({ source, has, destination }) => ({ source, has, destination })) : [],
    afterFiles: [],
    fallback: [],
  }),
  // Types are a step of the tests; checking them again would make every start wait.
  typescript: { ignoreBuildErrors: true },
};

export default config;
