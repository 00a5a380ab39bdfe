import path from "node:path";
import { defineConfig } from "@playwright/test";

const json = process.env.PLAYWRIGHT_JSON;
const here = import.meta.dirname;

/** Runs against what `E2E_BASE_URL` serves: the whole product with the demo data. */
export default defineConfig({
  testDir: here,
  testMatch: "**/*.spec.ts",
  outputDir: path.join(artifactsDir(), "playwright"),
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: json ? [["list"], ["json", { outputFile: json }]] : [["list"]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://127.0.0.1:3000",
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--autoplay-policy=no-user-gesture-required",
      ],
    },
  },
});

function artifactsDir(): string {
  return process.env.E2E_ARTIFACTS ?? path.resolve(here, "../../var/test-artifacts");
}
