"use client";

import { Award, BookOpen, LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactElement, useState } from "react";
import { paths } from "@/lib/paths";
import { chooseTheme, THEMES, type Theme } from "@/lib/theme";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "@/ui/menu";
import type { ShellPerson } from "./navigation";

const THEME_LABEL: Record<Theme, string> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
};

interface Props {
  person: ShellPerson;
  /** The button; its name should say whose menu it is. */
  trigger: ReactElement<Record<string, unknown>>;
  defaultOpen?: boolean;
  side?: "top" | "bottom";
  align?: "start" | "end";
}

export function AccountMenu({
  person,
  trigger,
  defaultOpen,
  side = "bottom",
  align = "end",
}: Props) {
  const router = useRouter();
  return (
    <Menu trigger={trigger} defaultOpen={defaultOpen} side={side} align={align} className="w-60">
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="truncate font-semibold">{person.name}</p>
        <p className="truncate text-13 text-ink-3">{person.email}</p>
      </div>
      <MenuSeparator />
      <MenuLink href={paths.certificates()} icon={<Award />}>
        My certificates
      </MenuLink>
      <MenuLink href={paths.account()} icon={<UserRound />}>
        Account
      </MenuLink>
      <MenuLink href={paths.docs()} icon={<BookOpen />}>
        Documentation
      </MenuLink>
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => router.push(paths.signOut())}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(currentTheme);
  return (
    <MenuChoice
      label="Theme"
      value={theme}
      options={THEMES.map((value) => ({ value, label: THEME_LABEL[value] }))}
      onValueChange={(next) => {
        setTheme(next);
        chooseTheme(next);
      }}
    />
  );
}

function currentTheme(): Theme {
  const chosen =
    typeof document === "undefined" ? undefined : document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}
