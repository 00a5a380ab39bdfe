import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiProblem } from "@/lib/api/problems";
import type { BeatAnswer, NewAnswer, NewBeat, Outcome, Reading, Waiting } from "./entries";
import type { Channel, QueueParts } from "./parts";
import { Queue } from "./queue";
import { BrowserStore } from "./store";

const reading = (more: Partial<Reading> = {}): Reading => ({
  interval: null,
  seconds: 15,
  position_seconds: null,
  position_share: null,
  scrolled_to_end: false,
  ...more,
});
const beat = (more: Partial<NewBeat> = {}): NewBeat => ({
  kind: "beat",
  title: "Ladders",
  invitation_id: "training",
  content_id: "film",
  reading: reading(),
  ...more,
});
const answer = (question_id: string, text: string): NewAnswer => ({
  kind: "answer",
  title: "Question",
  attempt_id: "attempt",
  question_id,
  answer: { text },
  flagged: false,
});
const silence = () => new ApiProblem("network", 0, "unreachable");

/** The server as the queue sees it: what it got, and what it says. */
class Server {
  readonly got: Waiting[] = [];
  readonly ages_ms: number[] = [];
  /** The highest number of each kind. */
  readonly last = { beat: 0, answer: 0 };
  refuse: ((entry: Waiting) => ApiProblem | null) | null = null;
  /** Takes it, and the answer is lost. */
  losesAnswers = false;

  readonly send: QueueParts["send"] = async (entry, { now_ms }) => {
    const refusal = this.refuse?.(entry);
    if (refusal) throw refusal;
    const taken = entry.sequence > this.last[entry.kind];
    this.last[entry.kind] = Math.max(this.last[entry.kind], entry.sequence);
    this.got.push(entry);
    this.ages_ms.push(now_ms - entry.noticed_ms);
    if (this.losesAnswers) throw silence();
    if (entry.kind === "beat") {
      const told = { taken, last_sequence: this.last.beat } as BeatAnswer;
      return { kind: "beat", entry, answer: told };
    }
    return { kind: "answer", entry, answer: { saved_at: "now", sequence: this.last.answer } };
  };
}

/** One browser: its tabs share a store, a lock and a channel. */
class Browser {
  private turn: Promise<unknown> = Promise.resolve();
  private readonly hearing = new Set<(outcome?: Outcome) => void>();
  senders = 0;
  most = 0;
  now_ms = 1_000_000;
  tabs: Queue[] = [];

  constructor(private readonly server: Server) {}

  open(person = "leo"): Queue {
    const queue = new Queue(person, {
      store: new BrowserStore(),
      channel: this.channel(),
      send: this.server.send,
      renewToken: async () => null,
      alone: (work) => this.alone(work),
      now_ms: () => this.now_ms,
      random: () => 1,
      most_beats: 40,
    });
    this.tabs.push(queue);
    queue.start();
    return queue;
  }

  private channel(): Channel {
    let own: ((outcome?: Outcome) => void) | null = null;
    return {
      post: (outcome) => {
        for (const hear of this.hearing) if (hear !== own) hear(outcome);
      },
      listen: (hear) => {
        own = hear;
        this.hearing.add(hear);
        return () => this.hearing.delete(hear);
      },
    };
  }

  private async alone(work: () => Promise<void>): Promise<void> {
    const before = this.turn;
    let end = () => {};
    this.turn = new Promise<void>((resolve) => {
      end = resolve;
    });
    await before;
    this.senders += 1;
    this.most = Math.max(this.most, this.senders);
    await work();
    this.senders -= 1;
    end();
  }
}

let server: Server;
let browser: Browser;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  server = new Server();
  browser = new Browser(server);
});
afterEach(() => {
  for (const tab of browser.tabs) tab.stop();
});

describe("what waits", () => {
  it("is sent in order, and gone when the server has it", async () => {
    const tab = browser.open();
    tab.add(beat(), 1);
    tab.add(beat({ content_id: "text" }), 1);
    expect(await tab.flush()).toBe(true);
    expect(server.got.map((one) => one.sequence)).toEqual([1, 2]);
    expect(await new BrowserStore().all("leo")).toEqual([]);
  });

  it("outlives the page, with the number it had and the age it has by then", async () => {
    server.refuse = silence;
    const tab = browser.open();
    tab.add(beat(), 7);
    tab.add(answer("q1", "four"), 9);
    await tab.flush();
    expect(tab.getState()).toMatchObject({ trouble: "unreachable", durable: true });
    tab.stop();

    server.refuse = null;
    browser.now_ms += 60_000;
    const later = browser.open();
    expect(await later.flush()).toBe(true);
    expect(server.got.map((one) => [one.kind, one.sequence])).toEqual([
      ["answer", 9],
      ["beat", 7],
    ]);
    expect(server.ages_ms).toEqual([60_000, 60_000]);
  });

  it("is written before it is sent, and once more with the same number when no answer came", async () => {
    server.losesAnswers = true;
    const tab = browser.open();
    tab.add(beat(), 5);
    await tab.flush();
    expect(await new BrowserStore().all("leo")).toMatchObject([{ sequence: 5 }]);
    server.losesAnswers = false;
    expect(await tab.flush()).toBe(true);
    expect(server.got.length).toBeGreaterThan(1);
    expect(new Set(server.got.map((one) => one.sequence))).toEqual(new Set([5]));
  });

  it("is nobody else's: another person's queue neither sends nor shows it", async () => {
    server.refuse = silence;
    const leo = browser.open("leo");
    leo.add(beat(), 1);
    await leo.flush();
    leo.stop();
    server.refuse = null;
    const ada = browser.open("ada");
    expect(await ada.flush()).toBe(true);
    expect(server.got).toEqual([]);
    expect(ada.getState().waiting).toEqual([]);
    expect(await new BrowserStore().all("leo")).toHaveLength(1);
  });

  it("waits while somebody else is signed in, or nobody", async () => {
    const tab = browser.open();
    for (const [status, code, trouble] of [
      [403, "other_person", "other_person"],
      [401, "not_signed_in", "signed_out"],
      [403, "seeing_as", "other_person"],
    ] as const) {
      server.refuse = () => new ApiProblem(code, status, "no");
      tab.add(beat(), 1);
      expect(await tab.flush()).toBe(false);
      expect(tab.getState().trouble).toBe(trouble);
      expect(tab.getState().refused).toEqual([]);
    }
  });

  it("is sent by one tab at a time, and each tab hears what came of it", async () => {
    const [one, two] = [browser.open(), browser.open()];
    const heard: number[] = [];
    two.hear((outcome) => heard.push(outcome.entry.sequence));
    for (let number = 1; number <= 20; number += 1) (number % 2 ? one : two).add(beat(), number);
    await Promise.all([one.flush(), two.flush()]);
    await Promise.all([one.flush(), two.flush()]);
    expect(browser.most).toBe(1);
    expect(new Set(server.got.map((entry) => entry.id)).size).toBe(server.got.length);
    expect(heard.length).toBe(server.got.length);
    expect(await new BrowserStore().all("leo")).toEqual([]);
  });
});

describe("answers", () => {
  it("take the place of the older one to the same question, even while that is on its way", async () => {
    const tab = browser.open();
    await tab.flush();
    const send = server.send;
    const slow = new Queue("leo", {
      ...(tab as unknown as { parts: QueueParts }).parts,
      send: async (entry, options) => {
        if (server.got.length === 0) slow.add(answer("q1", "fo"), 2);
        return send(entry, options);
      },
    });
    slow.add(answer("q1", "f"), 1);
    expect(await slow.flush()).toBe(true);
    expect(server.got.map((one) => one.kind === "answer" && one.answer)).toEqual([
      { text: "f" },
      { text: "fo" },
    ]);
  });

  it("are said again above another device's number while they are fresh, not when they waited", async () => {
    server.last.answer = 100;
    const tab = browser.open();
    tab.add(answer("q1", "new"), 5);
    await tab.flush();
    expect(server.got.map((one) => one.sequence)).toEqual([5, 101]);

    server.refuse = silence;
    tab.add(answer("q2", "old"), 6);
    await tab.flush();
    server.refuse = null;
    server.last.answer = 500;
    browser.now_ms += 600_000;
    expect(await tab.flush()).toBe(true);
    expect(server.got.at(-1)?.sequence).toBe(102);
    expect(server.got).toHaveLength(3);
  });
});

describe("heartbeats", () => {
  it("that another device has overtaken are said again, for nothing is counted twice", async () => {
    server.last.beat = 50;
    const tab = browser.open();
    tab.add(beat(), 20);
    expect(await tab.flush()).toBe(true);
    expect(server.got.map((one) => one.sequence)).toEqual([20, 51]);
  });

  it("are joined while they wait, and only where they follow each other", async () => {
    server.refuse = silence;
    const tab = browser.open();
    tab.add(beat({ reading: reading({ interval: [0, 15] }) }), 1);
    await tab.flush();
    browser.now_ms += 15_000;
    tab.add(beat({ reading: reading({ interval: [15, 30], scrolled_to_end: true }) }), 2);
    browser.now_ms += 15_000;
    tab.add(beat({ reading: reading({ interval: [30, 45] }) }), 3);
    const joined = { seconds: 45, interval: [0, 45], scrolled_to_end: true };
    expect(tab.getState().waiting).toMatchObject([{ sequence: 3, reading: joined }]);
    // A pause between them; another content; a part from elsewhere; more than one may claim.
    browser.now_ms += 300_000;
    tab.add(beat(), 4);
    browser.now_ms += 15_000;
    tab.add(beat({ content_id: "text" }), 5);
    browser.now_ms += 15_000;
    tab.add(beat({ content_id: "text", reading: reading({ seconds: 50 }) }), 6);
    expect(tab.getState().waiting.map((one) => one.sequence)).toEqual([3, 4, 5, 6]);
  });

  it("on a page that goes away are sent at once, and counted once when sent again", async () => {
    const tab = browser.open();
    await tab.flush();
    tab.add(beat(), 8);
    tab.abandon();
    await tab.flush();
    expect(new Set(server.got.map((one) => one.sequence))).toEqual(new Set([8]));
    expect(tab.getState().waiting).toEqual([]);
  });
});

describe("what the server will not take", () => {
  it("is told, kept until it is put away, and does not hold up the rest", async () => {
    server.refuse = (entry) =>
      entry.kind === "answer" ? new ApiProblem("attempt_closed", 409, "It is closed.") : null;
    const tab = browser.open();
    const heard: string[] = [];
    tab.hear((outcome) => heard.push(outcome.kind));
    tab.add(answer("q1", "late"), 1);
    tab.add(beat(), 2);
    expect(await tab.flush()).toBe(true);
    expect(heard).toEqual(["refused", "beat"]);
    tab.stop();

    const later = browser.open();
    await later.flush();
    const refused = { code: "attempt_closed", message: "It is closed." };
    expect(later.getState().refused).toMatchObject([{ question_id: "q1", refused }]);
    await later.putAway();
    expect(later.getState().refused).toEqual([]);
    expect(await new BrowserStore().all("leo")).toEqual([]);
  });

  it("is tried again as long as the answer may be another one later", async () => {
    const tab = browser.open();
    tab.add(beat(), 1);
    for (const status of [0, 429, 500, 502, 503]) {
      server.refuse = () => new ApiProblem(`http_${status}`, status, "later");
      expect(await tab.flush()).toBe(false);
      expect(tab.getState().refused).toEqual([]);
    }
    server.refuse = null;
    expect(await tab.flush()).toBe(true);
  });

  it("is bounded: beyond it the oldest goes, and that is told", async () => {
    server.refuse = silence;
    const tab = browser.open();
    await tab.flush();
    for (let number = 1; number <= 43; number += 1) tab.add(beat(), number);
    await tab.flush();
    expect(tab.getState().waiting.length).toBe(40);
    expect(tab.getState().refused).toMatchObject([{ refused: { code: "full" } }]);
  });
});

describe("a browser that keeps nothing", () => {
  it("still sends everything, and says that nothing outlives the page", async () => {
    const real = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    try {
      server.refuse = silence;
      const tab = browser.open();
      tab.add(beat(), 1);
      await tab.flush();
      expect(tab.getState()).toMatchObject({ durable: false, waiting: [{ sequence: 1 }] });
      server.refuse = null;
      expect(await tab.flush()).toBe(true);
      expect(server.got).toHaveLength(1);
    } finally {
      indexedDB.open = real;
    }
  });
});
