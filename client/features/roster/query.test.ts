import { describe, expect, it } from "vitest";
import { readQuery, rosterPath } from "./query";

describe("the roster's address", () => {
  it("leaves defaults out", () => {
    const query = readQuery({});
    expect(rosterPath("northwind", "p1", query)).toBe("/t/northwind/programs/p1/invitations");
  });

  it("says what was chosen, and is read back the same", () => {
    const query = { view: "overdue", sort: "name", q: "müller & co", group: "g1" } as const;
    const url = new URL(rosterPath("northwind", "p1", query), "http://x");
    expect(readQuery(Object.fromEntries(url.searchParams))).toEqual(query);
  });

  it("takes nothing it does not know", () => {
    expect(readQuery({ view: "constructor", sort: ["name", "x"] })).toMatchObject({
      view: "all",
      sort: "name",
    });
  });
});
