import { paths } from "@/lib/paths";
import { settingsPagesFor } from "@/lib/settings-pages";

export type NavIcon =
  | "home"
  | "programs"
  | "questions"
  | "marking"
  | "media"
  | "people"
  | "certificates"
  | "settings";

export interface NavEntry {
  href: string;
  label: string;
  icon: NavIcon;
  /** Current on this address only, not on those below it. */
  exact?: boolean;
  /** Also current on the addresses below this one. */
  above?: string;
}

/** What the shells must know of a team; a part of `Me["teams"][number]`. */
export interface ShellTeam {
  slug: string;
  name: string;
  role_titles: string[];
  actions: string[];
}

export interface ShellPerson {
  name: string;
  email: string;
}

const BUILT_IN = ["Admin", "Manager", "Author", "Learner"];

/** The widest of the person's roles; one that the team made says more than a built-in one, but admin. */
export function roleTitle(titles: string[]): string {
  if (titles.includes("Admin")) return "Admin";
  const own = titles.find((title) => !BUILT_IN.includes(title));
  return own ?? BUILT_IN.find((title) => titles.includes(title)) ?? "Learner";
}

/** Whether the person works on the team, not only learns in it: decides the shell. */
export function worksOnTeam(team: ShellTeam | null): boolean {
  return team?.actions.some((action) => action !== "trainings.own") ?? false;
}

/** The pages of the team that the person may open, in the order of the navigation. */
export function navigationOf(team: ShellTeam): NavEntry[] {
  const { slug } = team;
  const may = (action: string) => team.actions.includes(action);
  const [settings] = settingsPagesFor(team.actions);
  const entries: (NavEntry | false | undefined)[] = [
    { href: paths.team(slug), label: "Home", icon: "home", exact: true },
    may("programs.read") && { href: paths.programs(slug), label: "Programs", icon: "programs" },
    may("programs.write") && {
      href: paths.questions(slug),
      label: "Questions",
      icon: "questions",
    },
    may("results.mark") && { href: paths.marking(slug), label: "Marking", icon: "marking" },
    may("media.read") && { href: paths.media(slug), label: "Media", icon: "media" },
    may("members.read") && { href: paths.people(slug), label: "People", icon: "people" },
    may("certificates.read")
      ? { href: paths.teamCertificates(slug), label: "Certificates", icon: "certificates" }
      : {
          href: paths.certificates(),
          label: worksOnTeam(team) ? "My certificates" : "Certificates",
          icon: "certificates",
        },
    settings && {
      href: settings.href(slug),
      label: "Settings",
      icon: "settings",
      above: paths.settings(slug),
    },
  ];
  return entries.filter((entry) => entry !== false && entry !== undefined);
}

/** Whether the entry stands for the page at this address. */
export function isCurrent(entry: NavEntry, pathname: string): boolean {
  if (pathname === entry.href) return true;
  return !entry.exact && pathname.startsWith(`${entry.above ?? entry.href}/`);
}
