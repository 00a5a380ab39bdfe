import type { Ability, Draft, TeamRole } from "./types";

/** What the roles it includes bring: ability to the titles of the roles that bring it. */
export function inheritedBy(draft: Draft, roles: TeamRole[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const role of roles) {
    if (!draft.includes.includes(role.key)) continue;
    for (const key of role.may) found.set(key, [...(found.get(key) ?? []), role.title]);
  }
  return found;
}

/** Everything that a holder of the drafted role may do. */
export function meaningOf(draft: Draft, roles: TeamRole[]): Set<string> {
  return new Set([...draft.may, ...inheritedBy(draft, roles).keys()]);
}

/** The draft's own abilities with this one ticked or not: what it needs comes, what needs it goes. */
export function withAbility(may: string[], key: string, on: boolean, all: Ability[]): string[] {
  const needsOf = (one: string): string[] =>
    (all.find((ability) => ability.key === one)?.needs ?? []).flatMap((need) => [
      need,
      ...needsOf(need),
    ]);
  if (on) return [...new Set([...may, ...needsOf(key), key])];
  return may.filter((one) => one !== key && !needsOf(one).includes(key));
}

/** Roles that may be included: not admin, not itself, none that include it already. */
export function includable(roles: TeamRole[], own: string | null): TeamRole[] {
  return roles.filter(
    (role) => role.key !== "admin" && role.key !== own && !(own && role.includes.includes(own)),
  );
}

export interface Resource {
  key: string;
  title: string;
  abilities: Ability[];
}

/** The abilities by what they are about, in the catalogue's order. */
export function byResource(abilities: Ability[]): Resource[] {
  const found = new Map<string, Resource>();
  for (const ability of abilities) {
    const { resource: key, resource_title: title } = ability;
    const resource = found.get(key) ?? { key, title, abilities: [] };
    resource.abilities.push(ability);
    found.set(key, resource);
  }
  return [...found.values()];
}

/** What a holder sees and what stays hidden, in sentences. */
export function sentencesOf(
  may: Set<string>,
  abilities: Ability[],
): { sees: string[]; without: string[] } {
  return {
    sees: abilities.filter((one) => may.has(one.key)).map((one) => one.sees),
    without: abilities.filter((one) => !may.has(one.key) && one.without).map((one) => one.without),
  };
}
