"use client";

import { Sparkle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { list } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import type { News } from "./types";

/** What a newer edition brought, until the person says that they have seen it. */
export function NewsNotice({ news, invitation }: { news: News; invitation: string }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const putAway = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const params = { path: { invitation_id: invitation } };
      await send(api.DELETE("/api/v1/trainings/{invitation_id}/news", { params }));
      router.refresh();
    } catch (thrown) {
      setFailure(asProblem(thrown).message);
      setBusy(false);
    }
  };

  return (
    <section
      aria-label="New edition"
      className="mb-5 grid grid-cols-[18px_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 rounded-m bg-blue-soft px-4 py-3 max-sm:grid-cols-[18px_minmax(0,1fr)]"
    >
      <Sparkle size={18} className="mt-px text-blue" aria-hidden />
      <div className="min-w-0">
        <p className="num font-semibold">{news.sentence}</p>
        <p className="text-ink-2">
          {news.new + news.changed > 0 && "What is new or changed is marked in the contents. "}
          {news.removed.length > 0 &&
            `${list(news.removed.map((title) => `“${title}”`))} ${news.removed.length === 1 ? "is" : "are"} no longer part of it.`}
        </p>
      </div>
      <Button
        size="s"
        loading={busy}
        onClick={putAway}
        className="max-sm:col-start-2 max-sm:justify-self-start"
      >
        Got it
      </Button>
      {failure && (
        <Callout tone="red" alert className="col-span-full">
          {failure}
        </Callout>
      )}
    </section>
  );
}
