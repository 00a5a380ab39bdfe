"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { tabClass } from "./link-tabs";

export interface TabsProps<T extends string> {
  tabs: { value: T; label: ReactNode; panel: ReactNode }[];
  value: T;
  onValueChange: (value: T) => void;
  /** What the tabs are views of. */
  label: string;
}

/** Views of one thing within a page. Where each view deserves an address, use `LinkTabs`. */
export function Tabs<T extends string>({ tabs, value, onValueChange, label }: TabsProps<T>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onValueChange(next as T)}>
      <Base.List aria-label={label} className="flex gap-5 border-line border-b">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={`-mb-px ${tabClass(tab.value === value)}`}
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-5">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
