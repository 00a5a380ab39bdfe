"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type ApiProblem, asProblem } from "@/lib/api/problems";
import type { Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { contentsOf } from "../outline/arrange";
import type { Content, Program } from "../types";
import { type Builder, BuilderContext } from "./context";
import { useConflict } from "./use-conflict";
import { type Drafts, useDrafts } from "./use-drafts";
import { useOutline } from "./use-outline";

export interface BuilderProviderProps {
  program: Program;
  /** The content that the address names, or the first; null in an empty program. */
  content: Content | null;
  place: Place;
  children: ReactNode;
}

/** Holds the draft while it is edited. The content on screen is in the address. */
export function BuilderProvider({
  program: initial,
  content: first,
  place,
  children,
}: BuilderProviderProps) {
  const drafts = useDrafts(initial, first);
  const { program } = drafts;
  const asked = useSearchParams().get("content");
  const all = contentsOf(program.outline);
  const selected = (all.some((one) => one.id === asked) ? asked : all[0]?.id) ?? null;
  const [replaced, setReplaced] = useState(0);
  const loadProblem = useLoading(drafts, selected);

  const hrefOf = (content: string) => paths.program(program.team, program.id, content);
  const select = (id: string | null) =>
    window.history.pushState(null, "", id ? hrefOf(id) : paths.program(program.team, program.id));
  const outline = useOutline(drafts, selected, select);
  const conflict = useConflict(drafts, () => setReplaced((count) => count + 1));
  const content = selected ? drafts.contents[selected] : null;

  const builder: Builder = {
    ...{ program, place, content, selected, hrefOf, select, loadProblem },
    editable: program.actions.includes("edit"),
    edition_of_editor: replaced,
    save: drafts.save,
    retrySave: () => void drafts.flush(),
    changeProgram: drafts.changeProgram,
    changeContent: (patch, asset) => content && drafts.changeContent(content, patch, asset),
    refreshContent: async () => {
      if (selected) await drafts.loadContent(selected);
      drafts.refreshSoon();
    },
    refreshProgram: drafts.refreshProgram,
    ...outline,
    ...conflict,
  };
  return <BuilderContext.Provider value={builder}>{children}</BuilderContext.Provider>;
}

/** Fetches the chosen content unless it is here; what hinders that. */
function useLoading(drafts: Drafts, selected: string | null): ApiProblem | null {
  const [failed, setFailed] = useState<{ id: string; problem: ApiProblem } | null>(null);
  const missing = selected !== null && !drafts.contents[selected] ? selected : null;
  const { loadContent } = drafts;
  useEffect(() => {
    if (!missing) return;
    let gone = false;
    loadContent(missing).catch((thrown) => {
      if (!gone) setFailed({ id: missing, problem: asProblem(thrown) });
    });
    return () => {
      gone = true;
    };
  }, [missing, loadContent]);
  return useMemo(
    () => (failed && failed.id === missing ? failed.problem : null),
    [failed, missing],
  );
}
