import { expect, it } from "vitest";
import { includable, inheritedBy, meaningOf, sentencesOf, withAbility } from "./meaning";
import type { Ability, Draft, TeamRole } from "./types";

const ability = (key: string, needs: string[] = []): Ability => ({
  key,
  resource: key.split(".")[0] ?? "",
  resource_title: "",
  title: "",
  needs,
  sees: `sees ${key}`,
  without: key.endsWith("read") ? `not ${key}` : "",
});
const ALL = [
  ability("programs.read"),
  ability("invitations.read", ["programs.read"]),
  ability("invitations.write", ["invitations.read"]),
];
const role = (key: string, may: string[], includes: string[] = []) =>
  ({ key, title: key.toUpperCase(), may, includes }) as TeamRole;
const draft = (more: Partial<Draft>): Draft => ({
  title: "",
  description: "",
  may: [],
  includes: [],
  gives: [],
  ...more,
});

it("ticks what an ability needs over all levels, and takes away what needs it", () => {
  const ticked = withAbility([], "invitations.write", true, ALL);
  expect(new Set(ticked)).toEqual(new Set(ALL.map((one) => one.key)));
  expect(withAbility(ticked, "programs.read", false, ALL)).toEqual([]);
  expect(withAbility(ticked, "invitations.write", false, ALL)).toHaveLength(2);
});

it("adds what included roles bring and says which", () => {
  const roles = [role("author", ["programs.read"]), role("other", ["groups.read"])];
  const one = draft({ may: ["audit.read"], includes: ["author"] });
  expect(inheritedBy(one, roles)).toEqual(new Map([["programs.read", ["AUTHOR"]]]));
  expect(meaningOf(one, roles)).toEqual(new Set(["audit.read", "programs.read"]));
});

it("offers no role that would close a circle, and never admin", () => {
  const roles = [
    role("admin", []),
    role("custom:a", []),
    role("custom:b", [], ["custom:a"]),
    role("learner", []),
  ];
  expect(includable(roles, "custom:a").map(({ key }) => key)).toEqual(["learner"]);
  expect(includable(roles, null)).toHaveLength(3);
});

it("says what is seen and what is not", () => {
  const { sees, without } = sentencesOf(new Set(["programs.read"]), ALL);
  expect(sees).toEqual(["sees programs.read"]);
  expect(without).toEqual(["not invitations.read"]);
});
