"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { notify } from "@/ui/toasts";
import type { Line, Mark, NewMark } from "./types";

const RENEW_MS = 5 * 60 * 1000;

/** One answer on the desk: claimed while it lies there, given back when it is left. */
export function useDesk(lines: Line[]) {
  const router = useRouter();
  const [done, setDone] = useState<string[]>([]);
  const [mark, setMark] = useState<Mark | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const left = lines.filter((line) => !done.includes(line.id));

  const take = useCallback(async (id: string) => {
    setBusy(true);
    setFailure(null);
    try {
      setMark(await claim(id));
    } catch (thrown) {
      setFailure(asProblem(thrown).message);
    }
    setBusy(false);
  }, []);

  const leave = useCallback(async () => {
    if (!mark) return;
    setMark(null);
    const path = { mark_id: mark.id };
    await api.DELETE("/api/v1/marks/{mark_id}/claim", { params: { path } }).catch(() => null);
  }, [mark]);

  const skip = async () => {
    const index = left.findIndex((line) => line.id === mark?.id);
    const next = [...left.slice(index + 1), ...left.slice(0, Math.max(0, index))];
    const free = next.find((line) => !line.claimed_by_name);
    await leave();
    if (free) await take(free.id);
  };

  const give = async (body: NewMark) => {
    if (!mark) return;
    setBusy(true);
    setFailure(null);
    try {
      const path = { mark_id: mark.id };
      const given = await send(api.PUT("/api/v1/marks/{mark_id}", { params: { path }, body }));
      notify({ title: given.graded ? "Marked; the result is out" : "Marked", tone: "green" });
      const next = left.find((line) => line.id !== mark.id && !line.claimed_by_name);
      setDone((before) => [...before, mark.id]);
      setMark(null);
      if (next) await take(next.id);
      else router.refresh();
    } catch (thrown) {
      setFailure(asProblem(thrown).message);
    }
    setBusy(false);
  };

  // Whoever thinks long keeps the answer: the claim is renewed before it runs out.
  useEffect(() => {
    if (!mark) return;
    const timer = setInterval(() => claim(mark.id).catch(() => null), RENEW_MS);
    return () => clearInterval(timer);
  }, [mark]);

  return { left, mark, busy, failure, take, leave, skip, give };
}

function claim(mark_id: string): Promise<Mark> {
  return send(api.PUT("/api/v1/marks/{mark_id}/claim", { params: { path: { mark_id } } }));
}
