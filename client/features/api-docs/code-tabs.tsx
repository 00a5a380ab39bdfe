"use client";

import type { ReactNode } from "react";
import { cx } from "@/ui/cx";
import { CopyButton } from "./copy-button";
import { useExampleLanguage } from "./language";
import type { Language } from "./snippets";

export interface CodeTab {
  language: Language;
  label: string;
  code: string;
  /** The code, drawn on the server. */
  shown: ReactNode;
}

/** One call in several languages. The choice holds for every example of the page. */
export function CodeTabs({ tabs, name }: { tabs: CodeTab[]; name: string }) {
  const [language, choose] = useExampleLanguage();
  const current = tabs.find((tab) => tab.language === language) ?? tabs[0];
  if (!current) return null;
  return (
    <div className="min-w-0 overflow-hidden rounded-m border border-line bg-sunken">
      <div className="flex h-10 items-center justify-between gap-3 border-line border-b ps-2 pe-1.5">
        <fieldset className="flex gap-0.5 text-12">
          <legend className="sr-only">{`Language of the example: ${name}`}</legend>
          {tabs.map((tab) => (
            <button
              key={tab.language}
              type="button"
              aria-pressed={tab === current}
              onClick={() => choose(tab.language)}
              className={cx(
                "tap h-7 rounded-s px-2 font-medium",
                tab === current ? "bg-surface text-ink" : "text-ink-2 hover:text-ink",
              )}
            >
              {tab.label}
            </button>
          ))}
        </fieldset>
        <CopyButton text={current.code} label={`Copy the ${current.label} example of ${name}`} />
      </div>
      {current.shown}
    </div>
  );
}
