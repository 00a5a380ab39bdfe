import { paths } from "./paths";

export interface SettingsPage {
  /** Which ability opens it, as resource.verb. */
  ability: string;
  label: string;
  href: (team: string) => string;
  /** Also found in the command palette by these words. */
  keywords?: string;
}

/** The pages of a team's settings, in the order of their list. One line each; only pages that exist. */
const PAGES: SettingsPage[] = [
  {
    ability: "settings.write",
    label: "General",
    href: paths.settings,
    keywords: "settings name colour",
  },
  {
    ability: "roles.write",
    label: "Roles",
    href: paths.roles,
    keywords: "roles abilities permissions see as",
  },
  {
    ability: "tokens.read",
    label: "Tokens",
    href: paths.teamTokens,
    keywords: "tokens api applications oauth",
  },
  {
    ability: "webhooks.read",
    label: "Webhooks",
    href: paths.webhooks,
    keywords: "webhooks endpoints deliveries events integration",
  },
  { ability: "audit.read", label: "Audit log", href: paths.audit, keywords: "audit log history" },
];

/** The settings pages that somebody with these abilities may open. */
export function settingsPagesFor(actions: readonly string[]): SettingsPage[] {
  return PAGES.filter((page) => actions.includes(page.ability));
}
