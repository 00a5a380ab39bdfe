import { expect, it } from "vitest";
import { ApiProblem } from "@/lib/api/problems";
import { joinStates } from "./save-states";

const problem = new ApiProblem("network", 0, "No answer.");

it("says the worst of several drafts, and when all are saved the latest moment", () => {
  expect(joinStates([])).toEqual({ kind: "saved", saved_at: null });
  expect(
    joinStates([
      { kind: "saved", saved_at: "2026-11-20T09:00:00Z" },
      { kind: "saved", saved_at: "2026-11-20T09:05:00Z" },
      { kind: "saved", saved_at: null },
    ]),
  ).toEqual({ kind: "saved", saved_at: "2026-11-20T09:05:00Z" });
  expect(
    joinStates([{ kind: "saving" }, { kind: "failed", problem }, { kind: "saved", saved_at: null }])
      .kind,
  ).toBe("failed");
  expect(
    joinStates([
      { kind: "conflict", problem },
      { kind: "refused", problem },
    ]).kind,
  ).toBe("conflict");
});
