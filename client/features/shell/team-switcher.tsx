"use client";

import { ChevronsUpDown } from "lucide-react";
import { LazyMenu } from "@/ui/lazy-menu";
import type { ShellTeam } from "./navigation";

interface Props {
  team: ShellTeam;
  teams: ShellTeam[];
  mayCreate: boolean;
  /** Before the name: the mark of the team. */
  badge?: boolean;
}

/** The team one is in. With no other to go to it is only its name. */
export function TeamSwitcher({ team, teams, mayCreate, badge = false }: Props) {
  const face = (
    <>
      {badge && (
        <span
          aria-hidden
          data-letter={[...team.name][0]?.toLocaleUpperCase()}
          className="grid size-[22px] before:content-[attr(data-letter)] flex-none place-items-center rounded-s bg-ink font-bold text-12 text-paper"
        />
      )}
      <span className="min-w-0 truncate">{team.name}</span>
    </>
  );
  const look =
    "flex h-9 min-w-0 items-center gap-2 rounded-s px-2 font-semibold text-14 text-ink max-sm:h-11";
  if (teams.length < 2 && !mayCreate) return <span className={look}>{face}</span>;
  return (
    <LazyMenu
      load={() => import("./team-menu").then((module) => module.TeamMenu)}
      menuProps={{ team, teams, mayCreate }}
      trigger={
        <button
          type="button"
          aria-label={`Team: ${team.name}. Switch team`}
          className={`${look} hover:bg-sunken`}
        >
          {face}
          <ChevronsUpDown size={16} className="ms-auto text-ink-3" aria-hidden />
        </button>
      }
    />
  );
}
