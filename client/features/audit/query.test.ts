import { describe, expect, it } from "vitest";
import { apiFilter, isFiltered, readQuery } from "./query";

describe("the query in the address", () => {
  it("is read, and what it does not know is left out", () => {
    expect(
      readQuery({
        q: "  Leo ",
        verb: "members.invite",
        actor: "me",
        from: "2026-11-01",
        to: "soon",
      }),
    ).toEqual({
      q: "Leo",
      verb: "members.invite",
      actor: "",
      from: "2026-11-01",
      to: "",
      cursor: "",
    });
    expect(readQuery({ verb: "Members; drop", from: "2026-13-41" })).toMatchObject({
      verb: "",
      from: "",
    });
  });

  it("says whether anything is filtered", () => {
    expect(isFiltered(readQuery({ cursor: "x" }))).toBe(false);
    expect(isFiltered(readQuery({ to: "2026-11-01" }))).toBe(true);
  });
});

describe("days", () => {
  it("are the reader's and both included, also when the clocks change", () => {
    const filter = apiFilter(readQuery({ from: "2026-10-25", to: "2026-10-25" }), "Europe/Berlin");
    expect(filter).toMatchObject({ from: "2026-10-24T22:00:00Z", to: "2026-10-25T23:00:00Z" });
  });

  it("end after the last day of a year", () => {
    expect(apiFilter(readQuery({ to: "2026-12-31" }), "UTC").to).toBe("2027-01-01T00:00:00Z");
  });
});
