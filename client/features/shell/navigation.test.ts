import { describe, expect, it } from "vitest";
import { isCurrent, navigationOf, roleTitle, type ShellTeam, worksOnTeam } from "./navigation";

const LEARN = ["trainings.own"];
const WRITE = [
  ...LEARN,
  "programs.read",
  "programs.write",
  "programs.publish",
  "media.read",
  "media.write",
];
const MANAGE = [...LEARN, "programs.read", "invitations.read", "members.read", "certificates.read"];

const team = (actions: string[], role_titles: string[] = []): ShellTeam => ({
  slug: "northwind",
  name: "Northwind",
  role_titles,
  actions,
});
const labels = (actions: string[]) => navigationOf(team(actions)).map((entry) => entry.label);

describe("navigationOf", () => {
  it("shows each person the pages they may open, and no others", () => {
    expect(labels(LEARN)).toEqual(["Home", "Certificates"]);
    expect(labels(WRITE)).toEqual(["Home", "Programs", "Questions", "Media", "My certificates"]);
    expect(labels(MANAGE)).toEqual(["Home", "Programs", "People", "Certificates"]);
    expect(labels([...WRITE, ...MANAGE, "settings.write"])).toContain("Settings");
  });

  it("leads those who see the team's certificates there, others to their own", () => {
    const hrefs = (actions: string[]) => navigationOf(team(actions)).map((entry) => entry.href);
    expect(hrefs(MANAGE)).toContain("/t/northwind/certificates");
    expect(hrefs(LEARN)).toContain("/certificates");
  });
});

it("chooses the shell by what a person does", () => {
  expect(worksOnTeam(null)).toBe(false);
  expect(worksOnTeam(team(LEARN))).toBe(false);
  expect(worksOnTeam(team(WRITE))).toBe(true);
});

it("calls people by the widest of their roles", () => {
  expect(roleTitle(["Author", "Manager"])).toBe("Manager");
  expect(roleTitle(["Learner", "Safety officer"])).toBe("Safety officer");
  expect(roleTitle(["Safety officer", "Admin"])).toBe("Admin");
  expect(roleTitle(["Learner"])).toBe("Learner");
  expect(roleTitle([])).toBe("Learner");
});

it("marks a page and those below it, but Home only as itself", () => {
  const [home, programs] = navigationOf(team(WRITE));
  if (!home || !programs) throw new Error("no navigation");
  expect(isCurrent(home, "/t/northwind")).toBe(true);
  expect(isCurrent(home, "/t/northwind/programs")).toBe(false);
  expect(isCurrent(programs, "/t/northwind/programs/p1/publish")).toBe(true);
  expect(isCurrent(programs, "/t/northwind/programs-archive")).toBe(false);
});
