import { defineConfig } from "@playwright/test";

// Chromium's own calls home would only be noise beside the journeys.
const QUIET =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export default defineConfig({
  outputDir: "target/e2e",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [["list"], ["junit", { outputFile: "target/e2e-reports/TEST-e2e.xml" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://127.0.0.1:5000",
    locale: "en-GB",
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM ?? "/usr/bin/chromium",
      args: QUIET.split(" "),
    },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "journeys", testDir: "e2e/journeys", testIgnore: "**/alone/**" },
    // What changes the system for everybody goes by itself.
    { name: "alone", testDir: "e2e/journeys/alone", workers: 1, dependencies: ["journeys"] },
    { name: "screenshots", testDir: "e2e/screenshots", workers: 1 },
  ],
});
