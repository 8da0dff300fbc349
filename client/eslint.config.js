import eslint from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules", "target", "src/api/schema.d.ts"] },
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      reactHooks.configs.flat.recommended,
      jsxA11y.flatConfigs.strict,
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["public/*.js"],
    languageOptions: { globals: { self: "readonly" } },
  },
  {
    files: ["script/*.mjs"],
    // They run in Node.js and hand functions to pages.
    languageOptions: {
      globals: {
        console: "readonly",
        document: "readonly",
        PerformanceObserver: "readonly",
        process: "readonly",
      },
    },
  },
);
