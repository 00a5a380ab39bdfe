import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/api/problems";
import { type Draft, type DraftStore, SaveQueue, type SaveState } from "./save-queue";

const offline = new ApiProblem("network", 0, "unreachable");

function memory(): DraftStore & { kept: Record<string, Draft> } {
  const store = {
    kept: {} as Record<string, Draft>,
    load: () => store.kept,
    save: (drafts: Record<string, Draft>) => {
      store.kept = drafts;
    },
  };
  return store;
}

function queueWith(
  put: (question: string, draft: Draft) => Promise<{ saved_at: string; sequence: number }>,
) {
  const store = memory();
  const states: SaveState[] = [];
  const queue = new SaveQueue({ put, store, onState: (state) => states.push(state), now: () => 5 });
  return { queue, store, states };
}

describe("saving answers", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("sends the newest of each question, with numbers that grow", async () => {
    const sent: [string, number][] = [];
    const { queue, states } = queueWith(async (question, draft) => {
      sent.push([question, draft.sequence]);
      return { saved_at: "2026-11-22T10:42:07Z", sequence: 0 };
    });
    queue.put("q1", { option_id: "a" }, false);
    queue.put("q1", { option_id: "b" }, false);
    queue.put("q2", { value: true }, true);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([
      ["q1", 6],
      ["q2", 7],
    ]);
    expect(states.at(-1)).toEqual({ kind: "saved", at: "2026-11-22T10:42:07Z" });
  });

  it("keeps what was not saved over a reload", async () => {
    const { queue, store, states } = queueWith(async () => {
      throw offline;
    });
    queue.put("q1", { text: "four" }, false);
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toEqual({ kind: "waiting", questions: 1 });

    const sent: string[] = [];
    const again = new SaveQueue({
      store,
      onState: () => {},
      put: async (question) => {
        sent.push(question);
        return { saved_at: "", sequence: 0 };
      },
    });
    expect(again.unsaved.q1?.answer).toEqual({ text: "four" });
    expect(await again.flush()).toBe(true);
    expect(sent).toEqual(["q1"]);
    expect(store.kept).toEqual({});
  });

  it("speaks again when a device with a faster clock was heard instead", async () => {
    const sent: number[] = [];
    const { queue } = queueWith(async (_, draft) => {
      sent.push(draft.sequence);
      return { saved_at: "", sequence: Math.max(100, draft.sequence) };
    });
    queue.put("q1", { option_id: "a" }, false);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([5, 101]);
    expect(queue.unsaved).toEqual({});
  });

  it("tries again by itself", async () => {
    let tries = 0;
    const { queue, states } = queueWith(async () => {
      tries += 1;
      if (tries < 3) throw offline;
      return { saved_at: "later", sequence: 0 };
    });
    queue.put("q1", { option_id: "a" }, false);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(states.at(-1)).toEqual({ kind: "saved", at: "later" });
  });

  it("keeps what was typed while the last one was on its way", async () => {
    const sent: unknown[] = [];
    const { queue } = queueWith(async (_, draft) => {
      sent.push(draft.answer);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { saved_at: "", sequence: 0 };
    });
    queue.put("q1", { text: "f" }, false, true);
    await vi.advanceTimersByTimeAsync(650);
    queue.put("q1", { text: "fo" }, false, true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([{ text: "f" }, { text: "fo" }]);
    expect(queue.unsaved).toEqual({});
  });

  it("says when the server closed the attempt", async () => {
    const { queue, states } = queueWith(async () => {
      throw new ApiProblem("attempt_closed", 409, "closed");
    });
    queue.put("q1", { option_id: "a" }, false);
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toMatchObject({ kind: "refused", problem: { code: "attempt_closed" } });
    expect(queue.unsaved).toEqual({});
  });
});
