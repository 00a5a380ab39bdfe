import { describe, expect, it } from "vitest";
import { Played, union, without } from "./played";

describe("played parts", () => {
  it("grow with the positions that go by", () => {
    const played = new Played();
    for (const position of [10, 10.25, 10.5, 11, 12.4]) expect(played.tick(position)).toBeNull();
    expect(played.cut()).toEqual([10, 12.4]);
    played.tick(13);
    expect(played.end()).toEqual([12.4, 13]);
    expect(played.end()).toBeNull();
  });

  it("end at a jump, ahead and back", () => {
    const played = new Played();
    played.tick(0);
    played.tick(1);
    expect(played.tick(90)).toEqual([0, 1]);
    played.tick(91);
    expect(played.tick(20)).toEqual([90, 91]);
  });

  it("take the fastest speed for playing, not for a jump", () => {
    const played = new Played();
    played.tick(0);
    expect(played.tick(2 * 1.4)).toBeNull();
    expect(played.cut()).toEqual([0, 2.8]);
  });
});

describe("ranges", () => {
  it("are joined where they touch", () => {
    expect(
      union([
        [5, 9],
        [0, 5],
        [20, 21],
        [8, 12],
      ]),
    ).toEqual([
      [0, 12],
      [20, 21],
    ]);
  });

  it("keep what the server does not know", () => {
    expect(
      without(
        [[0, 30]],
        [
          [0, 10],
          [15, 20],
        ],
      ),
    ).toEqual([
      [10, 15],
      [20, 30],
    ]);
    expect(without([[3, 8]], [[0, 10]])).toEqual([]);
    expect(without([[3, 8]], [])).toEqual([[3, 8]]);
  });
});
