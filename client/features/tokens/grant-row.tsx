"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { type Place, shortDate } from "@/lib/format";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { notify } from "@/ui/toasts";
import { ScopeWords } from "./scope-words";
import { Used } from "./token-row";
import type { Grant, Scope } from "./types";

interface Props {
  grant: Grant;
  scopes: Scope[];
  now: string;
  place: Place;
}

/** An application that the person has let act for them, and the way to take that back. */
export function GrantRow({ grant, scopes, now, place }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const withdraw = async () => {
    await api.DELETE("/api/v1/me/oauth-grants/{grant_id}", {
      params: { path: { grant_id: grant.id } },
    });
    notify({ title: `${grant.application} acts for you no more` });
    router.refresh();
  };
  return (
    <li className="flex items-start gap-3 border-line border-b py-3.5">
      <div className="min-w-0 flex-1">
        <p className="break-words font-medium">{grant.application}</p>
        <p className="mt-1 text-13 text-ink-2">
          <ScopeWords held={grant.scopes} scopes={scopes} />
          {grant.team && ` · in ${grant.team.name}`}
        </p>
        <p className="mt-1 text-13 text-ink-3">
          <Used at={grant.last_used_at} from={grant.last_used_address} now={now} place={place} />
          {" · "}allowed {shortDate(grant.created_at, place)}
        </p>
      </div>
      <Button size="s" variant="quiet" onClick={() => setAsking(true)}>
        Take back
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Take back what ${grant.application} may do?`}
        confirmLabel="Take back"
        danger
        describeError={problemWords}
        onConfirm={withdraw}
      >
        It is refused from now on. It may ask you again.
      </ConfirmDialog>
    </li>
  );
}
