"use client";

import type { ReactElement } from "react";
import { Avatar } from "@/ui/avatar";
import { LazyMenu } from "@/ui/lazy-menu";
import type { ShellPerson } from "./navigation";

interface Props {
  person: ShellPerson;
  /** Another button than the avatar; its name should say whose menu it is. */
  trigger?: ReactElement<Record<string, unknown>>;
  look?: "accent" | "neutral";
  side?: "top" | "bottom";
  align?: "start" | "end";
}

/** Opens the person's menu, which is fetched when they reach for it. */
export function AccountButton({
  person,
  trigger,
  look = "accent",
  side = "bottom",
  align = "end",
}: Props) {
  const avatar = (
    <button
      type="button"
      aria-label={`${person.name}, account menu`}
      className="tap ms-2 rounded-full"
    >
      <Avatar name={person.name} tone={look} size={look === "accent" ? "m" : "s"} />
    </button>
  );
  return (
    <LazyMenu
      trigger={trigger ?? avatar}
      load={() => import("./account-menu").then((module) => module.AccountMenu)}
      menuProps={{ person, side, align }}
    />
  );
}
