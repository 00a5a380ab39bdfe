"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { api, idempotencyKey, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import type { BankQuestion, BankVersion, Question } from "./types";

/** The draft of a bank's question on this page, and what can be done with it. */
export function useBankQuestion(
  team: string,
  banked: BankQuestion | null,
  fresh: Question,
  onChanged: () => void,
) {
  const router = useRouter();
  const base = banked?.question ?? fresh;
  const [draft, setDraft] = useState<Question>(base);
  const [note, setNote] = useState("");
  const [key, setKey] = useState(idempotencyKey);
  const [busy, setBusy] = useState<"no" | "saving" | "moving">("no");
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const dirty = JSON.stringify(draft) !== JSON.stringify(base);
  useWarning(dirty);

  const attempt = async (what: "saving" | "moving", act: () => Promise<void>) => {
    setBusy(what);
    setFailure(null);
    try {
      await act();
    } catch (thrown) {
      const problem = asProblem(thrown);
      setFailure(problem.message);
      if (problem.status !== 0) setKey(idempotencyKey());
    }
    setBusy("no");
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt("saving", async () => {
      const body = { question: { ...draft, bank_id: null, bank_version: null }, note };
      if (banked === null) {
        const made = await send(
          api.POST("/api/v1/teams/{team}/questions", {
            params: { path: { team } },
            headers: { "Idempotency-Key": key },
            body,
          }),
        );
        setDraft(fresh);
        router.replace(paths.bankQuestion(team, made.id));
        return;
      }
      const changed = await send(
        api.PUT("/api/v1/questions/{question_id}", {
          params: {
            path: { question_id: banked.id },
            header: { "If-Match": `"${banked.version}"` },
          },
          body,
        }),
      );
      setDraft(changed.question);
      setNote("");
      setSaved(true);
      onChanged();
    });
  };

  /** Brings the words of an earlier version back; saving makes them the newest. */
  const take = (version: BankVersion) => {
    setDraft({ ...version.question, id: base.id });
    setNote(`As in version ${version.number}`);
  };

  const move = (archive: boolean) =>
    attempt("moving", async () => {
      if (banked === null) return;
      const call = { params: { path: { question_id: banked.id } } };
      await send(
        archive
          ? api.POST("/api/v1/questions/{question_id}/archive", call)
          : api.DELETE("/api/v1/questions/{question_id}/archive", call),
      );
      onChanged();
    });

  const moving = busy === "moving";
  return {
    ...{ draft, setDraft, note, setNote, dirty, saved, failure, moving },
    ...{ busy: busy === "saving", submit, take, move },
  };
}

/** The browser asks before a page with unsaved words is left. */
function useWarning(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [dirty]);
}
