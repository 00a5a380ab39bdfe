"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import type { BankQuestion, BankTags } from "./types";

const TYPING_MS = 250;

/** The bank's questions that fit, lately changed first, a page at a time. */
export function useBank(team: string, { q, tags }: { q: string; tags: string[] }) {
  const [items, setItems] = useState<BankQuestion[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);
  const tag = tags.join("\n");

  const fetchPage = useCallback(
    async (cursor: string | null) => {
      asked.current += 1;
      const mine = asked.current;
      const wanted = tag ? { tag: tag.split("\n") } : {};
      const query = { ...wanted, ...(q && { q }), ...(cursor && { cursor }), limit: 25 };
      try {
        const page = await send(
          api.GET("/api/v1/teams/{team}/questions", { params: { path: { team }, query } }),
        );
        // A slower answer to an older question must not win.
        if (mine !== asked.current) return;
        setProblem(null);
        setItems((old) => (cursor && old ? [...old, ...page.items] : page.items));
        setNext(page.next ?? null);
      } catch (thrown) {
        if (mine === asked.current) setProblem(problemWords(thrown));
      }
    },
    [team, q, tag],
  );

  useEffect(() => {
    const timer = setTimeout(() => void fetchPage(null), TYPING_MS);
    return () => clearTimeout(timer);
  }, [fetchPage]);

  return { items, problem, more: next === null ? null : () => fetchPage(next) };
}

/** How many questions have all these tags, and which tags those have; null until it is known. */
export function useTags(team: string, tags: readonly string[], enabled = true): BankTags | null {
  const [found, setFound] = useState<BankTags | null>(null);
  const wanted = tags.join("\n");
  useEffect(() => {
    let here = true;
    if (!enabled) return;
    const query = wanted ? { tag: wanted.split("\n") } : {};
    send(api.GET("/api/v1/teams/{team}/question-tags", { params: { path: { team }, query } })).then(
      (told) => here && setFound(told),
      () => here && setFound(null),
    );
    return () => {
      here = false;
    };
  }, [team, wanted, enabled]);
  return found;
}
