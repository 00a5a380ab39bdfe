import type { ReactNode } from "react";
import { Palette } from "./palette";
import { SideNav, type SideNavProps } from "./side-nav";
import { MAIN_ID, SkipLink } from "./skip-link";
import { TeamBar } from "./team-bar";

/**
 * For people who work on the team: navigation at the side, pages edge to edge
 * beside it. A page starts with a `PageHeader` and gives its own padding.
 */
export function TeamShell({ children, ...side }: SideNavProps & { children: ReactNode }) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[220px_minmax(0,1fr)]">
      <SkipLink />
      <aside
        aria-label="Navigation"
        className="sticky top-0 h-dvh overflow-y-auto border-line border-e bg-paper max-lg:hidden"
      >
        <SideNav {...side} />
      </aside>
      <TeamBar {...side} />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="min-w-0 bg-surface outline-none max-lg:min-h-[calc(100dvh-3.25rem)]"
      >
        {children}
      </main>
      <Palette team={side.team} teams={side.teams} />
    </div>
  );
}
