"use client";

import { useState } from "react";
import { asProblem } from "@/lib/api/problems";
import {
  arrangeOutline,
  createContent,
  createSection,
  deleteContent,
  deleteSection,
  renameSection as sendSectionName,
} from "../calls";
import { contentsOf } from "../outline/arrange";
import type { ContentType, OutlineGroup } from "../types";
import type { Drafts } from "./use-drafts";

const NEW_TITLE: Record<ContentType, string> = {
  text: "New text",
  video: "New video",
  audio: "New audio",
  quiz: "New quiz",
};

/** Everything that changes which contents there are, and in which order. */
export function useOutline(
  drafts: Drafts,
  selected: string | null,
  select: (id: string | null) => void,
) {
  const [problem, setProblem] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const { program, setProgram, takeProgram, refreshProgram } = drafts;

  const attempt = async (act: () => Promise<void>) => {
    setProblem(null);
    try {
      await act();
    } catch (thrown) {
      setProblem(asProblem(thrown).message);
      await refreshProgram().catch(() => undefined);
    }
  };

  /** Shown at once; the server's answer, or its refusal, puts it right. */
  const arrange = (groups: OutlineGroup[]) => {
    if (groups === program.outline) return;
    setProgram((current) => ({ ...current, outline: groups }));
    void attempt(async () => takeProgram(await arrangeOutline(program.id, groups)));
  };

  const addContent = (content_type: ContentType) =>
    attempt(async () => {
      const near = contentsOf(program.outline).find((one) => one.id === selected);
      const content = await createContent(program.id, {
        title: NEW_TITLE[content_type],
        content_type,
        ...(near && { section_id: near.section_id }),
      });
      await refreshProgram();
      drafts.put(content);
      setFresh(content.id);
      select(content.id);
    });

  const addSection = () =>
    attempt(async () => {
      const section = await createSection(program.id, "New section");
      await refreshProgram();
      setFresh(section.id);
    });

  const renameSection = (id: string, title: string) =>
    attempt(async () => {
      await sendSectionName(id, title);
      setFresh(null);
      await refreshProgram();
    });

  const removeSection = async (id: string) => {
    await deleteSection(id);
    await refreshProgram();
  };

  const removeContent = async (id: string) => {
    const all = contentsOf(program.outline);
    const at = all.findIndex((one) => one.id === id);
    await deleteContent(id);
    drafts.forget(id);
    if (selected === id) select(all[at + 1]?.id ?? all[at - 1]?.id ?? null);
    await refreshProgram();
  };

  return {
    ...{ arrange, addContent, addSection, renameSection, removeSection, removeContent },
    ...{ outlineProblem: problem, fresh },
  };
}
