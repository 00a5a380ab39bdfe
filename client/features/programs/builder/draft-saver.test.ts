import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/api/problems";
import { DraftSaver } from "./draft-saver";

interface Patch {
  title?: string;
  body?: string;
}

function saverOf(send: (patch: Patch, version: number) => Promise<number>) {
  const saved: Patch[] = [];
  const saver = new DraftSaver<Patch, { version: number; updated_at: string }>({
    version: 1,
    send: async (patch, version) => ({
      version: await send(patch, version),
      updated_at: "2026-11-20T09:00:00Z",
    }),
    onSaved: (_, pending) => saved.push(pending),
  });
  return { saver, saved };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("DraftSaver", () => {
  it("gathers what is typed and sends it once, on the version it was based on", async () => {
    const send = vi.fn(async (_: Patch, version: number) => version + 1);
    const { saver } = saverOf(send);
    saver.change({ title: "L" });
    saver.change({ title: "Ladders" });
    saver.change({ body: "Three points." });
    expect(saver.state().kind).toBe("saving");
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls).toEqual([[{ title: "Ladders", body: "Three points." }, 1]]);
    expect(saver.state()).toEqual({ kind: "saved", saved_at: "2026-11-20T09:00:00Z" });
    saver.change({ title: "Towers" });
    await saver.flush();
    expect(send.mock.calls[1]).toEqual([{ title: "Towers" }, 2]);
    expect(saver.dirty).toBe(false);
  });

  it("sends what is typed during a request afterwards, and tells it to the one who shows it", async () => {
    let answer: (version: number) => void = () => undefined;
    const send = vi.fn(() => new Promise<number>((resolve) => (answer = resolve)));
    const { saver, saved } = saverOf(send);
    saver.change({ body: "a" }, 0);
    await vi.advanceTimersByTimeAsync(0);
    saver.change({ body: "ab" });
    answer(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(saved[0]).toEqual({ body: "ab" });
    expect(send).toHaveBeenLastCalledWith({ body: "ab" }, 2);
    answer(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.dirty).toBe(false);
  });

  it("keeps everything while nobody answers, and tries again", async () => {
    const send = vi
      .fn<(patch: Patch, version: number) => Promise<number>>()
      .mockRejectedValueOnce(new TypeError("Failed to fetch"))
      .mockResolvedValue(2);
    const { saver } = saverOf(send);
    saver.change({ title: "Ladders" }, 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.state().kind).toBe("failed");
    expect(saver.dirty).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(send).toHaveBeenLastCalledWith({ title: "Ladders" }, 1);
    expect(saver.state().kind).toBe("saved");
  });

  it("waits after a refusal until the next change mends it", async () => {
    const send = vi
      .fn<(patch: Patch, version: number) => Promise<number>>()
      .mockRejectedValueOnce(new ApiProblem("invalid_input", 422, "Too short."))
      .mockResolvedValue(2);
    const { saver } = saverOf(send);
    saver.change({ title: "", body: "kept" }, 0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(saver.state().kind).toBe("refused");
    saver.change({ title: "Ladders" }, 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenLastCalledWith({ title: "Ladders", body: "kept" }, 1);
  });

  it("stops at somebody else's change and loses nothing by either answer", async () => {
    const stale = new ApiProblem("stale_version", 412, "Somebody changed this.");
    const send = vi
      .fn<(patch: Patch, version: number) => Promise<number>>()
      .mockRejectedValueOnce(stale)
      .mockResolvedValueOnce(9)
      .mockRejectedValueOnce(stale);
    const { saver } = saverOf(send);
    saver.change({ body: "mine" }, 0);
    await vi.advanceTimersByTimeAsync(0);
    saver.change({ body: "mine, and more" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    await saver.keepMine(8);
    expect(send).toHaveBeenLastCalledWith({ body: "mine, and more" }, 8);
    saver.change({ body: "again" }, 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.takeTheirs(12, "2026-11-20T09:00:00Z")).toEqual({ body: "again" });
    expect(saver.dirty).toBe(false);
  });

  it("sends nothing typed while a refused version was on its way until somebody decides", async () => {
    let refuse: (reason: ApiProblem) => void = () => undefined;
    const send = vi.fn(() => new Promise<number>((_, reject) => (refuse = reject)));
    const { saver } = saverOf(send);
    saver.change({ body: "M" }, 0);
    await vi.advanceTimersByTimeAsync(0);
    saver.change({ body: "Mine." });
    refuse(new ApiProblem("stale_version", 412, "Somebody changed this."));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(saver.takeTheirs(5, "2026-11-20T09:00:00Z")).toEqual({ body: "Mine." });
  });
});
