import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const gateway = process.env.GATEWAY_URL ?? "http://127.0.0.1:5000";
// The Host header stays the browser's, since the gateway compares it with its redirect URI.
const proxy = Object.fromEntries(
  ["/api", "/login", "/callback"].map((path) => [path, { target: gateway }]),
);
const address = { host: "127.0.0.1", port: 3000, strictPort: true, proxy };

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "target/classes/META-INF/resources",
    emptyOutDir: true,
    // The gateway's content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every page begins with comes in few files: over HTTP/1.1 a dozen small ones wait for one another.
        codeSplitting: {
          groups: [
            { name: "libraries", tags: ["$initial"], test: /node_modules/ },
            { name: "page", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  server: address,
  preview: address,
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: "src/test/setup.ts",
    testTimeout: 20_000,
    restoreMocks: true,
    unstubGlobals: true,
    reporters: ["default", ["junit", { outputFile: "target/vitest-reports/TEST-client.xml" }]],
  },
});
