"use client";

import { useCallback, useEffect, useState } from "react";
import { type ApiProblem, asProblem } from "@/lib/api/problems";

export interface LoadedList<T> {
  /** Null until the first answer. */
  items: T[] | null;
  problem: ApiProblem | null;
  /** What is being changed right now: the key given to `change`. */
  busy: string | null;
  load: () => Promise<void>;
  /** Runs a change that answers with the new list. Its failure is kept in `problem`. */
  change: (key: string, act: () => Promise<T[]>) => Promise<boolean>;
}

/** A short list of the sign-in API: read once, replaced by what each change answers. */
export function useList<T>(read: () => Promise<T[]>): LoadedList<T> {
  const [items, setItems] = useState<T[] | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const change = useCallback(async (key: string, act: () => Promise<T[]>) => {
    setBusy(key);
    setProblem(null);
    try {
      setItems(await act());
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    } finally {
      setBusy(null);
    }
  }, []);

  const load = useCallback(async () => {
    await change("load", read);
  }, [change, read]);

  useEffect(() => {
    void load();
  }, [load]);

  return { items, problem, busy, load, change };
}
