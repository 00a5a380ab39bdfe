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

/** More than these are shown on demand. */
const FEW = 5;

const seenAt = (session: BrowserSession) => session.last_seen_at ?? session.created_at;

/** This one first, then by when they were last seen. */
function inOrder(sessions: BrowserSession[]): BrowserSession[] {
  return sessions.toSorted(
    (a, b) => Number(b.is_current) - Number(a.is_current) || seenAt(b) - seenAt(a),
  );
}

/** Where the person is signed in, and the way to end it elsewhere. */
export function Sessions({ place }: { place: Place }) {
  const list = useList(readSessions);
  const [all, setAll] = useState(false);
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
  const sessions = inOrder(list.items);
  const others = sessions.filter((session) => !session.is_current);
  const end = (key: string, sessions: BrowserSession[]) =>
    list.change(key, () => endSessions(sessions.map((one) => one.id)));
  return (
    <div className="grid gap-4">
      <ul className="border-line border-t">
        {(all ? sessions : sessions.slice(0, FEW)).map((session) => (
          <li key={session.id} className="flex items-center gap-3 border-line border-b py-2.5">
            <MonitorSmartphone size={18} className="text-ink-3" aria-hidden />
            <span className="min-w-0 flex-1 leading-snug">
              <span className="block truncate font-medium">{deviceName(session.user_agent)}</span>
              <span className="block text-13 text-ink-3">
                {session.ip} · {lastSeen(seenAt(session) * 1000, now, place)}
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
      <div className="flex flex-wrap gap-2 empty:hidden">
        {others.length > 1 && (
          <Button loading={list.busy === "all"} onClick={() => end("all", others)}>
            End all others
          </Button>
        )}
        {!all && sessions.length > FEW && (
          <Button variant="quiet" onClick={() => setAll(true)}>
            Show all {sessions.length}
          </Button>
        )}
      </div>
    </div>
  );
}
