"use client";

import { MonitorSmartphone } from "lucide-react";
import { useEffect, useState } from "react";
import { type BrowserSession, endSessions, readSessions } from "@/lib/auth";
import { lastSeen, type Place } from "@/lib/format";
import { deviceName } from "@/lib/user-agent";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { FormProblemCallout } from "@/ui/form-problem";
import { Loading, Skeleton } from "@/ui/skeleton";
import { useList } from "./use-list";

/** Where the person is signed in, and the way to end it elsewhere. */
export function Sessions({ place }: { place: Place }) {
  const list = useList(readSessions);
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => setNow(Date.now()), []);
  if (list.items === null || now === null) {
    return list.problem ? (
      <FormProblemCallout problem={list.problem} />
    ) : (
      <Loading label="Loading your sessions">
        <Skeleton className="h-14 w-full" />
      </Loading>
    );
  }
  const others = list.items.filter((session) => !session.is_current);
  const end = (key: string, sessions: BrowserSession[]) =>
    list.change(key, () => endSessions(sessions.map((one) => one.id)));
  return (
    <div className="grid gap-4">
      <ul className="border-line border-t">
        {list.items.map((session) => (
          <li key={session.id} className="flex items-center gap-3 border-line border-b py-2.5">
            <MonitorSmartphone size={18} className="text-ink-3" aria-hidden />
            <span className="min-w-0 flex-1 leading-snug">
              <span className="block truncate font-medium">{deviceName(session.user_agent)}</span>
              <span className="block text-13 text-ink-3">
                {session.ip} ·{" "}
                {lastSeen((session.last_seen_at ?? session.created_at) * 1000, now, place)}
              </span>
            </span>
            {session.is_current ? (
              <Badge>This one</Badge>
            ) : (
              <Button
                size="s"
                variant="quiet"
                loading={list.busy === String(session.id)}
                onClick={() => end(String(session.id), [session])}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormProblemCallout problem={list.problem} />
      {others.length > 1 && (
        <div>
          <Button loading={list.busy === "all"} onClick={() => end("all", others)}>
            End all others
          </Button>
        </div>
      )}
    </div>
  );
}
