import { expect, it } from "vitest";
import { setAsideWords } from "./set-aside-words";

it("gives back a text as it was typed, after the title", () => {
  expect(setAsideWords({ title: "Ladders", body: { markdown: "Three points." } })).toBe(
    "Title: Ladders\n\nThree points.",
  );
});

it("says rules by the names they have on the page", () => {
  expect(
    setAsideWords({
      passing_percentage: 75,
      sequential: true,
      time_limit: null,
      reminder_days: [7, 1],
    }),
  ).toBe(
    "Pass mark in %: 75\n\nIn order: yes\n\nTime limit in minutes: none\n\nReminders, in days before: 7, 1",
  );
});
