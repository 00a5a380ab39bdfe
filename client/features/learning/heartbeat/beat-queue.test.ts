import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/api/problems";
import type { Beat, BeatAnswer } from "../types";
import { BeatQueue, join, type QueueState } from "./beat-queue";

const beat = (sequence: number, more: Partial<Beat> = {}): Beat => ({
  invitation_id: "i",
  content_id: "c",
  interval: null,
  seconds: 15,
  position_seconds: null,
  scrolled_to_end: false,
  sequence,
  ...more,
});
const answer = { credited_seconds: 15 } as BeatAnswer;
const offline = new ApiProblem("network", 0, "unreachable");

function queueWith(send: (beat: Beat) => Promise<BeatAnswer>) {
  const states: QueueState[] = [];
  const refusals: string[] = [];
  const answered: number[] = [];
  const queue = new BeatQueue({
    send,
    onAnswer: (_, sent) => answered.push(sent.sequence),
    onRefusal: (problem) => refusals.push(problem.code),
    onChange: (state) => states.push(state),
  });
  return { queue, refusals, answered, last: () => states.at(-1) };
}

describe("the queue of heartbeats", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("sends in order, one at a time", async () => {
    const sent: number[] = [];
    const { queue, answered } = queueWith(async (one) => {
      sent.push(one.sequence);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answer;
    });
    queue.push(beat(1, { seconds: 50 }));
    queue.push(beat(2, { seconds: 50 }));
    expect(sent).toEqual([1]);
    await vi.advanceTimersByTimeAsync(250);
    expect(answered).toEqual([1, 2]);
  });

  it("keeps what nobody answered, says so, and sends it by itself", async () => {
    let reachable = false;
    const { queue, answered, last } = queueWith(async () => {
      if (!reachable) throw offline;
      return answer;
    });
    queue.push(beat(1));
    await vi.advanceTimersByTimeAsync(10);
    expect(last()).toMatchObject({ stuck: true, waiting: [{ sequence: 1 }] });
    reachable = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(answered).toEqual([1]);
    expect(last()).toEqual({ stuck: false, waiting: [] });
  });

  it("joins what waits, so that late time is not lost", async () => {
    const { queue, last } = queueWith(async () => {
      throw offline;
    });
    queue.push(beat(1, { interval: [0, 15] }));
    await vi.advanceTimersByTimeAsync(10);
    queue.push(beat(2, { interval: [15, 30] }));
    queue.push(beat(3, { interval: [30, 45] }));
    expect(last()?.waiting).toMatchObject([{ sequence: 3, seconds: 45, interval: [0, 45] }]);
  });

  it("drops what the server refuses and goes on with the next", async () => {
    const { queue, refusals, answered } = queueWith(async (one) => {
      if (one.sequence === 1) throw new ApiProblem("training_closed", 409, "closed");
      return answer;
    });
    queue.push(beat(1, { seconds: 60 }));
    queue.push(beat(2));
    await vi.advanceTimersByTimeAsync(10);
    expect(refusals).toEqual(["training_closed"]);
    expect(answered).toEqual([2]);
  });
});

describe("joining two heartbeats", () => {
  it("refuses a gap, another content, and more than the server takes", () => {
    expect(join(beat(1, { interval: [0, 10] }), beat(2, { interval: [40, 50] }))).toBeNull();
    expect(join(beat(1), beat(2, { content_id: "d" }))).toBeNull();
    expect(join(beat(1, { seconds: 50 }), beat(2))).toBeNull();
  });

  it("never forgets that the end was reached", () => {
    const both = join(beat(1, { scrolled_to_end: true }), beat(2));
    expect(both).toMatchObject({ sequence: 2, seconds: 30, scrolled_to_end: true });
  });
});
