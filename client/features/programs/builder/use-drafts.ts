"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readContent, readProgram, saveContent, saveProgram } from "../calls";
import { withContent } from "../outline/arrange";
import type { Asset, Content, ContentPatch, Program, ProgramPatch } from "../types";
import { DraftSaver, type SaveState } from "./draft-saver";
import { joinStates } from "./save-states";

type ContentSaver = DraftSaver<ContentPatch, Content>;

/** Everything derived (problems, changes, the worked example) is read again after this pause. */
const REFRESH_MS = 1500;

function applied(content: Content, patch: ContentPatch, asset?: Asset): Content {
  const { asset_id, estimated_minutes, ...plain } = patch;
  return {
    ...content,
    ...(plain as Partial<Content>),
    ...(asset_id !== undefined && { asset: asset_id === null ? null : (asset ?? content.asset) }),
    ...(asset_id && { media_url: null }),
    ...(plain.media_url && { asset: null }),
    ...(estimated_minutes != null && { estimated_minutes }),
    ...(estimated_minutes !== undefined && { minutes_set_by_author: estimated_minutes !== null }),
  };
}

/** The program and its contents as they are typed, and one saver for each that was touched. */
export function useDrafts(initial: Program, first: Content | null) {
  const [program, setProgram] = useState(initial);
  const [contents, setContents] = useState<Record<string, Content>>(
    first ? { [first.id]: first } : {},
  );
  const [save, setSave] = useState<SaveState>({ kind: "saved", saved_at: null });
  const savers = useRef(new Map<string, ContentSaver>());
  // Two changes may come before the next rendering: the second builds on the first.
  const latest = useRef(new Map<string, Content>());
  const rules = useRef<DraftSaver<ProgramPatch, Program> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const tell = useCallback(() => {
    const all = [...savers.current.values(), ...(rules.current ? [rules.current] : [])];
    setSave(joinStates(all.map((saver) => saver.state())));
  }, []);

  const takeProgram = useCallback((next: Program) => {
    if (rules.current?.dirty) return;
    rules.current?.rebase(next.version);
    setProgram(next);
  }, []);

  const refreshProgram = useCallback(async () => {
    takeProgram(await readProgram(initial.id));
  }, [initial.id, takeProgram]);

  const refreshSoon = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void refreshProgram().catch(() => undefined), REFRESH_MS);
  }, [refreshProgram]);

  const put = useCallback((content: Content) => {
    latest.current.set(content.id, content);
    setContents((all) => ({ ...all, [content.id]: content }));
    setProgram((current) => ({
      ...current,
      outline: withContent(current.outline, summaryOf(content)),
    }));
  }, []);

  const saverFor = useCallback(
    (content: Content): ContentSaver => {
      const known = savers.current.get(content.id);
      if (known) return known;
      const saver: ContentSaver = new DraftSaver<ContentPatch, Content>({
        version: content.version,
        send: (patch, version) => saveContent(content.id, patch, version),
        onSaved: (saved, pending) => {
          put(applied(saved, pending));
          refreshSoon();
        },
      });
      saver.subscribe(tell);
      savers.current.set(content.id, saver);
      return saver;
    },
    [put, refreshSoon, tell],
  );

  const changeContent = (content: Content, patch: ContentPatch, asset?: Asset) => {
    put(applied(latest.current.get(content.id) ?? content, patch, asset));
    saverFor(content).change(patch, "asset_id" in patch ? 0 : undefined);
  };

  const changeProgram = (patch: ProgramPatch) => {
    setProgram((current) => ({ ...current, ...(patch as Partial<Program>) }));
    if (!rules.current) {
      rules.current = new DraftSaver<ProgramPatch, Program>({
        version: program.version,
        send: (change, version) => saveProgram(program.id, change, version),
        onSaved: (saved, pending) => setProgram({ ...saved, ...(pending as Partial<Program>) }),
      });
      rules.current.subscribe(tell);
    }
    rules.current.change(patch);
  };

  /** Fetches a content that was not opened yet, or again; what is typed and unsaved is kept. */
  const loadContent = useCallback(
    async (id: string) => {
      const content = await readContent(id);
      const saver = savers.current.get(id);
      if (saver?.dirty) return;
      saver?.rebase(content.version);
      put(content);
    },
    [put],
  );

  const forget = useCallback((id: string) => {
    savers.current.delete(id);
    latest.current.delete(id);
    setContents(({ [id]: _gone, ...rest }) => rest);
  }, []);

  const flush = useCallback(async () => {
    await Promise.all([...savers.current.values(), rules.current].map((saver) => saver?.flush()));
  }, []);

  useLeaving(savers, rules, flush);

  return {
    ...{ program, setProgram, takeProgram, refreshProgram, refreshSoon },
    ...{ contents, put, changeContent, changeProgram, loadContent, forget },
    ...{ save, flush, savers, rules },
  };
}

export type Drafts = ReturnType<typeof useDrafts>;

/** What the outline shows of a content. */
function summaryOf(content: Content) {
  const { id, title, content_type, is_required, position, section_id, time_limit } = content;
  const { estimated_minutes, problems, changed, is_new } = content;
  return {
    ...{ id, title, content_type, is_required, position, section_id, time_limit },
    ...{ estimated_minutes, problems, changed, is_new },
  };
}

/** Sends what is pending when the person goes elsewhere, and asks before a closing window loses it. */
function useLeaving(
  savers: React.RefObject<Map<string, ContentSaver>>,
  rules: React.RefObject<DraftSaver<ProgramPatch, Program> | null>,
  flush: () => Promise<void>,
) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const dirty = [...savers.current.values(), rules.current].some((saver) => saver?.dirty);
      if (!dirty) return;
      void flush();
      event.preventDefault();
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") void flush();
    };
    window.addEventListener("beforeunload", ask);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("visibilitychange", hidden);
      void flush();
    };
  }, [savers, rules, flush]);
}
