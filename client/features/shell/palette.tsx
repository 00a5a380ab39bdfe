"use client";

import dynamic from "next/dynamic";
import { useEffect, useMemo } from "react";
import { paths } from "@/lib/paths";
import { settingsPagesFor } from "@/lib/settings-pages";
import { type Command, setPaletteOpen, useCommands, usePalette } from "@/ui/commands";
import { navigationOf, type ShellTeam } from "./navigation";

const CommandPalette = dynamic(() => import("@/ui/command-palette"), { ssr: false });

/** Places every person of these teams can go to. */
function placesOf(team: ShellTeam | null, teams: ShellTeam[]): Command[] {
  const pages = team ? navigationOf(team) : [];
  const mine = [
    { href: paths.certificates(), label: "My certificates" },
    { href: paths.account(), label: "Account" },
    { href: paths.verify(), label: "Verify a certificate" },
  ].filter((place) => !pages.some((page) => page.href === place.href));
  const settings = team ? settingsPagesFor(team.actions) : [];
  const others = teams.filter((one) => one.slug !== team?.slug);
  return [
    ...[...pages, ...mine].map(({ href, label }) => ({
      id: href,
      label,
      group: "Go to",
      run: { href },
    })),
    ...settings.map((page) => ({
      id: `settings-${page.label}`,
      label: page.label,
      group: "Settings",
      keywords: page.keywords,
      run: { href: page.href(team?.slug ?? "") },
    })),
    ...others.map((one) => ({
      id: `team-${one.slug}`,
      label: one.name,
      group: "Teams",
      keywords: "switch team",
      run: { href: paths.team(one.slug) },
    })),
    {
      id: "sign-out",
      label: "Sign out",
      group: "Account",
      keywords: "log out leave",
      run: { href: paths.signOut() },
    },
  ];
}

/** Listens for ⌘K and Ctrl-K, and fetches the palette when it is first wanted. */
export function Palette({ team, teams }: { team: ShellTeam | null; teams: ShellTeam[] }) {
  const { open } = usePalette();
  useCommands(useMemo(() => placesOf(team, teams), [team, teams]));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey)
        return;
      event.preventDefault();
      setPaletteOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  return open ? <CommandPalette /> : null;
}
