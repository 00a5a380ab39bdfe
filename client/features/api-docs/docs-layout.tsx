import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { meOrNobody } from "@/lib/session";
import { entriesOf, navigationOf } from "./contents";
import { DocsFrame } from "./docs-frame";
import { ExampleLanguage } from "./language";
import type { Language } from "./snippets";
import { events, guides, problemPages, reference } from "./source";
import { ReaderIs } from "./try/reader";

const LANGUAGES: Language[] = ["curl", "python", "typescript"];

/** What stands around every page: contents, search, who reads, and in which language. */
export async function DocsLayout({ children }: { children: ReactNode }) {
  const [jar, me, ofGuides, resources, ofEvents, problems] = await Promise.all([
    cookies(),
    meOrNobody(),
    guides(),
    reference(),
    events(),
    problemPages(),
  ]);
  const documentation = { guides: ofGuides, resources, events: ofEvents, problems };
  const language = jar.get("docs_language")?.value as Language;
  const reader = me && {
    name: me.name,
    teams: me.teams.map(({ slug, name }) => ({ slug, name })),
  };
  return (
    <ReaderIs reader={reader}>
      <ExampleLanguage first={LANGUAGES.includes(language) ? language : "curl"}>
        <DocsFrame groups={navigationOf(documentation)} entries={entriesOf(documentation)}>
          {children}
        </DocsFrame>
      </ExampleLanguage>
    </ReaderIs>
  );
}
