import { describe, expect, it } from "vitest";
import { dayHeading, exactMoment, greeting, lastSeen, relativeDay, shortDate, weekday } from ".";

const berlin = { locale: "en", timezone: "Europe/Berlin" };
const now = "2026-11-25T09:42:00Z";

describe("shortDate", () => {
  it("leaves out the year of now, and writes any other", () => {
    expect(shortDate("2026-11-27T10:00:00Z", berlin, now)).toBe("27 Nov");
    expect(shortDate("2028-03-11T10:00:00Z", berlin, now)).toBe("11 Mar 2028");
  });

  it("is the date of the zone, not of Greenwich", () => {
    const lateEvening = "2026-11-27T23:30:00Z";
    expect(shortDate(lateEvening, berlin, now)).toBe("28 Nov");
    expect(shortDate(lateEvening, { ...berlin, timezone: "America/New_York" }, now)).toBe("27 Nov");
  });

  it("follows the language", () => {
    expect(shortDate("2026-11-27T10:00:00Z", { ...berlin, locale: "en-US" }, now)).toBe("Nov 27");
    expect(weekday("2026-11-27T10:00:00Z", { ...berlin, locale: "de" })).toBe("Freitag");
  });

  it("falls back to English for a tag nobody knows", () => {
    expect(shortDate("2026-11-27T10:00:00Z", { ...berlin, locale: "not a tag" }, now)).toBe(
      "27 Nov",
    );
  });
});

describe("exactMoment", () => {
  it("names the day, the second and the zone, also across the change of clocks", () => {
    expect(exactMoment("2026-11-27T22:59:59Z", berlin)).toBe(
      "Friday 27 November 2026 at 23:59:59 CET",
    );
    expect(exactMoment("2026-07-03T21:59:59Z", berlin)).toContain("23:59:59 CEST");
  });
});

describe("relativeDay and lastSeen", () => {
  it("counts days of the calendar, not hours", () => {
    expect(relativeDay("2026-11-24T23:30:00Z", now, berlin)).toBe("today");
    expect(relativeDay("2026-11-24T22:30:00Z", now, berlin)).toBe("yesterday");
    expect(relativeDay("2026-12-04T08:00:00Z", now, berlin)).toBe("in 9 days");
  });

  it("says the time only for today", () => {
    expect(lastSeen("2026-11-25T08:51:00Z", now, berlin)).toBe("today, 09:51");
    expect(lastSeen("2026-11-24T08:51:00Z", now, berlin)).toBe("yesterday");
    expect(lastSeen("2026-11-16T08:51:00Z", now, berlin)).toBe("16 Nov");
    expect(lastSeen(null, now, berlin)).toBe("never");
  });
});

it("greets by the clock of the place", () => {
  expect(greeting(now, berlin)).toBe("Good morning");
  expect(greeting(now, { ...berlin, timezone: "Asia/Tokyo" })).toBe("Good evening");
  expect(greeting("2026-11-25T11:00:00Z", berlin)).toBe("Good afternoon");
});

it("writes headings without a comma", () => {
  expect(dayHeading(now, berlin)).toBe("Wednesday 25 November");
});
