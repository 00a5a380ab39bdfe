import { afterEach, beforeEach, vi } from "vitest";

beforeEach(() => {
  // No test may reach out: one that needs an answer gives it.
  vi.stubGlobal("fetch", () =>
    Promise.reject(new Error("A test called fetch without giving an answer.")),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});
