"use client";

import { Eye } from "lucide-react";
import { useEffect, useState } from "react";
import { list } from "@/lib/format";
import { stopSeeing } from "@/lib/see-as";
import { Button } from "@/ui/button";

export interface Sight {
  team: string;
  role_titles: string[];
  of_member: boolean;
  ends_at: string;
}

const ASKED = "seeing-end-asked";

/** The server says whether it is over. Once: a device's clock may be wrong, and would ask for ever. */
function reloadOnce(ends_at: string) {
  if (sessionStorage.getItem(ASKED) === ends_at) return;
  sessionStorage.setItem(ASKED, ends_at);
  location.reload();
}

/** On every page while an admin sees their team as somebody else: as whom, how long, and the way out. */
export function SeeingBanner({ sight }: { sight: Sight | null }) {
  const [busy, setBusy] = useState(false);
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    if (!sight) return;
    const count = () => {
      const left = Date.parse(sight.ends_at) - Date.now();
      if (left <= 0) reloadOnce(sight.ends_at);
      setMinutes(Math.max(1, Math.ceil(left / 60_000)));
    };
    count();
    const timer = setInterval(count, 15_000);
    return () => clearInterval(timer);
  }, [sight]);
  if (!sight) return null;
  const whom = list(sight.role_titles) || "somebody without roles";
  return (
    <section
      aria-label="Seeing as somebody else"
      className="fixed inset-x-0 bottom-4 z-40 mx-auto flex w-fit max-w-[min(44rem,calc(100vw-2rem))] items-center gap-4 rounded-m border border-amber bg-amber-soft py-2 ps-4 pe-2 text-13 shadow-float max-sm:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      <p className="flex min-w-0 items-center gap-2.5">
        <Eye size={16} className="flex-none text-amber" aria-hidden />
        <span>
          You see the team as <strong className="font-semibold">{whom}</strong>
          {sight.of_member && ", the roles of one member"}. Nothing can be changed.
          {minutes !== null && <span className="text-ink-2"> {minutes} min left.</span>}
        </span>
      </p>
      <Button
        size="s"
        loading={busy}
        onClick={() => {
          setBusy(true);
          stopSeeing(sight.team).catch(() => location.reload());
        }}
      >
        Stop
      </Button>
    </section>
  );
}
