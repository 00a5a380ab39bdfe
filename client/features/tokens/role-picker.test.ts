import { describe, expect, it } from "vitest";
import { endsSoon, expiryOptions } from "./expiry";
import { withinRoles } from "./role-picker";

const role = (key: string, may: string[]) => ({
  key,
  title: key,
  description: "",
  includes: [],
  may,
});
const roles = [
  role("learner", ["trainings.own"]),
  role("manager", ["trainings.own", "groups.read", "groups.write"]),
];
const scopes = ["me.read", "trainings.own", "groups.read", "programs.write"].map((key) => ({
  key,
}));

describe("withinRoles", () => {
  it("offers what the chosen roles hold, and nothing that only a person has", () => {
    expect(withinRoles(scopes, roles, ["manager"])).toEqual([{ key: "groups.read" }]);
  });

  it("offers nothing without a role", () => {
    expect(withinRoles(scopes, roles, [])).toEqual([]);
  });
});

describe("expiry", () => {
  const place = { locale: "en", timezone: "UTC" };

  it("never offers more than the server takes, and says the day", () => {
    const options = expiryOptions(Date.UTC(2026, 10, 22), place);
    expect(Math.max(...options.map((one) => Number(one.value)))).toBe(366);
    expect(options[0]).toMatchObject({ value: "7", hint: "29 Nov 2026" });
  });

  it("warns from a week before the end", () => {
    const now = Date.UTC(2026, 10, 22);
    expect(endsSoon("2026-11-29T00:00:00Z", now)).toBe(true);
    expect(endsSoon("2026-11-29T00:00:01Z", now)).toBe(false);
  });
});
