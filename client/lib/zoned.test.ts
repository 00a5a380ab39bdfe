import { describe, expect, it } from "vitest";
import { endOfDay, isoDate } from "./zoned";

describe("days in a zone", () => {
  it.each([
    ["2026-11-27", "Europe/Berlin", "2026-11-27T22:59:59Z"],
    ["2026-07-01", "Europe/Berlin", "2026-07-01T21:59:59Z"],
    ["2026-03-29", "Europe/Berlin", "2026-03-29T21:59:59Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-25T22:59:59Z"],
    ["2026-11-01", "America/New_York", "2026-11-02T04:59:59Z"],
    ["2026-11-27", "Asia/Kathmandu", "2026-11-27T18:14:59Z"],
    ["2026-11-27", "UTC", "2026-11-27T23:59:59Z"],
  ])("%s ends in %s at %s", (date, zone, moment) => {
    expect(endOfDay(date, zone)).toBe(moment);
    expect(isoDate(moment, zone)).toBe(date);
  });

  it("a moment belongs to the day that the zone shows", () => {
    expect(isoDate("2026-11-27T23:30:00Z", "Europe/Berlin")).toBe("2026-11-28");
  });
});
