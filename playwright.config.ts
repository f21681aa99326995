import { defineConfig, devices } from "@playwright/test";

/** In containers and as root Chromium needs the first; the others keep it quiet and off the network. */
const CHROMIUM_OPTIONS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chromium = process.env.CHROMIUM;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results/browser",
  timeout: 30_000,
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    launchOptions: { args: CHROMIUM_OPTIONS, ...(chromium ? { executablePath: chromium } : {}) },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
      grepInvert: /@phone/,
    },
    { name: "phone", use: { ...devices["Pixel 7"] }, grep: /@phone/ },
  ],
});
