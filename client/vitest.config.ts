import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = path.resolve(import.meta.dirname);
const json = process.env.VITEST_JSON;
const outside = ["**/node_modules/**", ".next*/**", "e2e/**", "tools/**"];

const typescriptClient = path.resolve(here, "../clients/typescript");
const outsideAlias = Object.fromEntries(
  ["openapi-fetch", "vitest"].map((name) => [name, path.join(here, "node_modules", name)]),
);

/**
 * `*.test.ts` is logic and runs in plain Node, `*.test.tsx` renders and gets a
 * document: making one costs half a second a file.
 */
export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      "@": here,
      // A marker for the bundler only.
      "server-only": path.join(here, "tests/nothing.ts"),
    },
  },
  test: {
    restoreMocks: true,
    sequence: { shuffle: true },
    reporters: json ? ["default", "json"] : ["default"],
    outputFile: json ? { json } : undefined,
    projects: [
      {
        extends: true,
        test: {
          name: "logic",
          environment: "node",
          include: ["**/*.test.ts"],
          exclude: outside,
          setupFiles: ["./tests/no-network.ts"],
        },
      },
      {
        // The package for integrators: its dependencies are those of this folder.
        extends: true,
        resolve: { alias: outsideAlias },
        test: {
          name: "typescript client",
          dir: typescriptClient,
          environment: "node",
          include: ["tests/**/*.test.ts"],
          setupFiles: ["./tests/no-network.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "screen",
          environment: "jsdom",
          include: ["**/*.test.tsx"],
          exclude: outside,
          setupFiles: ["./tests/no-network.ts", "./tests/screen.ts"],
        },
      },
    ],
  },
});
