import { defineConfig } from "@playwright/test";

// Chromium's own calls home would only be noise beside the journey.
const QUIET =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export default defineConfig({
  testDir: "e2e",
  outputDir: "target/e2e",
  timeout: 120_000,
  reporter: [["list"], ["junit", { outputFile: "target/e2e-reports/TEST-e2e.xml" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://127.0.0.1:5000",
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM ?? "/usr/bin/chromium",
      args: QUIET.split(" "),
    },
    screenshot: "only-on-failure",
  },
});
