"use client";

import { useState } from "react";
import { readContent, readProgram } from "../calls";
import type { ContentPatch, ProgramPatch } from "../types";
import type { Conflict } from "./context";
import type { Drafts } from "./use-drafts";

/** When somebody else changed the same thing: what happened, and the two ways on. */
export function useConflict(drafts: Drafts, onReplaced: () => void) {
  const [setAside, setSetAside] = useState<ContentPatch | ProgramPatch | null>(null);

  const ofContent = (): Conflict | null => {
    for (const [id, saver] of drafts.savers.current) {
      const state = saver.state();
      const content = drafts.contents[id];
      if (state.kind !== "conflict" || !content) continue;
      return {
        content,
        problem: state.problem,
        changedAt: async () => (await readContent(id)).updated_at,
        keepMine: async () => saver.keepMine((await readContent(id)).version),
        takeTheirs: async () => {
          const theirs = await readContent(id);
          setSetAside(saver.takeTheirs(theirs.version, theirs.updated_at));
          drafts.put(theirs);
          onReplaced();
        },
      };
    }
    return null;
  };

  const ofRules = (): Conflict | null => {
    const saver = drafts.rules.current;
    const state = saver?.state();
    if (!saver || state?.kind !== "conflict") return null;
    return {
      content: null,
      problem: state.problem,
      changedAt: async () => (await readProgram(drafts.program.id)).updated_at,
      keepMine: async () => saver.keepMine((await readProgram(drafts.program.id)).version),
      takeTheirs: async () => {
        const theirs = await readProgram(drafts.program.id);
        setSetAside(saver.takeTheirs(theirs.version, theirs.updated_at));
        drafts.takeProgram(theirs);
      },
    };
  };

  const conflict = drafts.save.kind === "conflict" ? (ofContent() ?? ofRules()) : null;
  return { conflict, setAside, dismissSetAside: () => setSetAside(null) };
}
