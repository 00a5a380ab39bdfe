"use client";

import { Menu as MenuIcon, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { setPaletteOpen } from "@/ui/commands";
import { Drawer } from "@/ui/drawer";
import { IconButton } from "@/ui/icon-button";
import { AccountButton } from "./account-button";
import { isCurrent, navigationOf } from "./navigation";
import { SideNav, type SideNavProps } from "./side-nav";

/** Above the team's pages on narrow screens: where one is, the drawer, search. */
export function TeamBar(props: SideNavProps) {
  const { person, team } = props;
  const here = usePathname();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving on a page closes the drawer
  useEffect(() => setOpen(false), [here]);
  const current = navigationOf(team).find((entry) => isCurrent(entry, here));
  return (
    <header className="sticky top-0 z-30 flex h-13 items-center gap-1 border-line border-b bg-paper px-2 lg:hidden">
      <IconButton
        size="l"
        label="Navigation"
        tooltip={false}
        icon={<MenuIcon size={20} />}
        onClick={() => setOpen(true)}
      />
      <span className="min-w-0 flex-1 truncate font-semibold text-14">
        {current?.label ?? team.name}
      </span>
      <IconButton
        size="l"
        label="Search"
        tooltip={false}
        icon={<Search size={20} />}
        onClick={() => setPaletteOpen(true)}
      />
      <AccountButton person={person} look="neutral" />
      <Drawer open={open} onOpenChange={setOpen} label="Navigation">
        <SideNav {...props} />
      </Drawer>
    </header>
  );
}
