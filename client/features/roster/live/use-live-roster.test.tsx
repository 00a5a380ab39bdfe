import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RosterCounts, RosterQuery, RosterRow } from "../types";
import { useLiveRoster } from "./use-live-roster";
import { PACE_MS } from "./use-visible-pace";

const row = (id: string) => ({ id }) as RosterRow;
const query = { view: "all", sort: "urgency", q: "", group: "" } as RosterQuery;
const asked = { program: "p", query, cursor: null, limit: 50 };
const first = { rows: [row("a"), row("b")], counts: { all: 2 } as RosterCounts };

let rows: RosterRow[];
let sent: { address: string; tag: string | null }[];
let seen: DocumentVisibilityState;

/** A server that tags the rows by their order. */
function answer(address: string, init: RequestInit): Response {
  const tag = new Headers(init.headers).get("If-None-Match");
  sent.push({ address, tag });
  const body = address.includes("counts") ? { all: rows.length } : { items: rows };
  const current = `"${JSON.stringify(body)}"`;
  if (tag === current) return new Response(null, { status: 304 });
  return Response.json(body, { headers: { ETag: current } });
}

beforeEach(() => {
  vi.useFakeTimers();
  rows = first.rows;
  sent = [];
  seen = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => seen);
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => answer(address, init));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const live = () => renderHook(() => useLiveRoster(asked, first, "2026-11-20T09:00:00Z")).result;

describe("useLiveRoster", () => {
  it("asks every 15 seconds with the tag it was given", async () => {
    const roster = live();
    await pass(PACE_MS);
    expect(sent.map(({ tag }) => tag)).toEqual([null, null]);
    await pass(PACE_MS);
    expect(sent).toHaveLength(4);
    expect(sent[2]?.tag).not.toBeNull();
    rows = [row("b"), row("c")];
    await pass(PACE_MS);
    expect(roster.current.rows.map(({ id }) => id)).toEqual(["b", "c"]);
  });

  it("does not ask while nobody sees it, and asks at once when somebody does again", async () => {
    live();
    seen = "hidden";
    await pass(10 * PACE_MS);
    expect(sent).toHaveLength(0);
    seen = "visible";
    await act(async () => document.dispatchEvent(new Event("visibilitychange")));
    expect(sent).toHaveLength(2);
  });

  it("moves nothing while it is held, and what waited when it is let go", async () => {
    const roster = live();
    act(() => roster.current.hold(true));
    rows = [row("b"), row("a"), row("c")];
    await pass(PACE_MS);
    expect(roster.current.rows.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(roster.current.waiting).toBe(true);
    act(() => roster.current.hold(false));
    expect(roster.current.rows.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  it("keeps what it shows when asking fails, and says so", async () => {
    const roster = live();
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("no line");
    });
    await pass(PACE_MS);
    expect(roster.current.failed).toBe(true);
    expect(roster.current.rows).toHaveLength(2);
  });
});
