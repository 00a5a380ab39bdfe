"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import type { Asset, AssetKind } from "./types";

interface Filter {
  kind: AssetKind | null;
  q: string;
}

/** How often files that are being prepared are asked about. */
const POLL_MS = 3000;
const TYPING_MS = 250;

/** The team's files that fit the filter, latest first, a page at a time; kept fresh while some are prepared. */
export function useAssets(team: string, { kind, q }: Filter) {
  const [items, setItems] = useState<Asset[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);

  const fetchPage = useCallback(
    async (cursor: string | null) => {
      asked.current += 1;
      const mine = asked.current;
      try {
        const page = await send(
          api.GET("/api/v1/teams/{team}/assets", {
            params: {
              path: { team },
              query: {
                ...(kind && { kind }),
                ...(q && { q }),
                ...(cursor && { cursor }),
                limit: 24,
              },
            },
          }),
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
    [team, kind, q],
  );

  useEffect(() => {
    const timer = setTimeout(() => void fetchPage(null), TYPING_MS);
    return () => clearTimeout(timer);
  }, [fetchPage]);

  const processing = items?.some((asset) => asset.state === "processing") ?? false;
  useEffect(() => {
    if (!processing) return;
    const timer = setInterval(() => void fetchPage(null), POLL_MS);
    return () => clearInterval(timer);
  }, [processing, fetchPage]);

  return {
    items,
    problem,
    reload: () => fetchPage(null),
    more: next === null ? null : () => fetchPage(next),
  };
}
