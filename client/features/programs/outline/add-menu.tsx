"use client";

import { Heading } from "lucide-react";
import type { ReactElement } from "react";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { useBuilder } from "../builder/context";
import { KIND_ORDER, KINDS } from "../kinds";

/** The four kinds of content, and a section. */
export function AddMenu({ trigger }: { trigger: ReactElement<Record<string, unknown>> }) {
  const { addContent, addSection } = useBuilder();
  return (
    <Menu trigger={trigger} align="start" className="w-72">
      {KIND_ORDER.map((type) => {
        const { icon: Icon, word, hint } = KINDS[type];
        return (
          <MenuItem key={type} icon={<Icon />} hint={hint} onSelect={() => void addContent(type)}>
            {word}
          </MenuItem>
        );
      })}
      <MenuSeparator />
      <MenuItem
        icon={<Heading />}
        hint="A heading over contents"
        onSelect={() => void addSection()}
      >
        Section
      </MenuItem>
    </Menu>
  );
}
