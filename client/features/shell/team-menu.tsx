"use client";

import { Plus } from "lucide-react";
import type { ReactElement } from "react";
import { paths } from "@/lib/paths";
import { Menu, MenuLink, MenuSeparator } from "@/ui/menu";
import { roleTitle, type ShellTeam } from "./navigation";

interface Props {
  team: ShellTeam;
  teams: ShellTeam[];
  mayCreate: boolean;
  trigger: ReactElement<Record<string, unknown>>;
  defaultOpen?: boolean;
}

/** The person's teams, and a new one for those who may. */
export function TeamMenu({ team, teams, mayCreate, trigger, defaultOpen }: Props) {
  return (
    <Menu align="start" className="w-64" trigger={trigger} defaultOpen={defaultOpen}>
      {teams.map((one) => (
        <MenuLink
          key={one.slug}
          href={paths.team(one.slug)}
          hint={roleTitle(one.role_titles)}
          current={one.slug === team.slug}
        >
          {one.name}
        </MenuLink>
      ))}
      {mayCreate && (
        <>
          <MenuSeparator />
          <MenuLink href={paths.newTeam()} icon={<Plus />}>
            New team
          </MenuLink>
        </>
      )}
    </Menu>
  );
}
