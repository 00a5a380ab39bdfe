"use client";

import { api, send } from "@/lib/api/browser";
import { exactMoment, lastSeen, type Place, shortDate } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { endsSoon } from "./expiry";
import { RowMenu } from "./row-menu";
import { ScopeWords } from "./scope-words";
import type { RoleOption, Scope, Token } from "./types";

interface Props {
  token: Token;
  scopes: Scope[];
  roles?: RoleOption[];
  now: string;
  place: Place;
}

/** One token: what it is for, what it may do, when it was used and when it ends. */
export function TokenRow({ token, scopes, roles = [], now, place }: Props) {
  const path = { token_id: token.id };
  const titles = token.roles.map((key) => roles.find((role) => role.key === key)?.title ?? key);
  const rotate = async (overlap_hours: number) => {
    const body = { overlap_hours };
    const call = api.POST("/api/v1/tokens/{token_id}/rotation", { params: { path }, body });
    return (await send(call)).secret;
  };
  const revoke = () => api.DELETE("/api/v1/tokens/{token_id}", { params: { path } });
  return (
    <li className="flex items-start gap-3 border-line border-b py-3.5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="min-w-0 break-words font-medium">{token.name}</span>
          <code className="text-13 text-ink-3" translate="no">
            {token.prefix}…{token.last_four}
          </code>
          <State token={token} now={now} />
        </p>
        <p className="mt-1 text-13 text-ink-2">
          <ScopeWords held={token.scopes} scopes={scopes} />
          {titles.length > 0 && ` · as ${titles.join(", ")}`}
          {token.kind === "personal" && token.team && ` · only ${token.team.name}`}
        </p>
        <p className="mt-1 text-13 text-ink-3">
          <Used at={token.last_used_at} from={token.last_used_address} now={now} place={place} />
          {" · "}
          <span title={exactMoment(token.expires_at, place)}>
            {token.state === "expired" ? "ended" : "ends"} {shortDate(token.expires_at, place)}
          </span>
          {token.kind === "team" && ` · made by ${token.created_by}`}
        </p>
      </div>
      <RowMenu
        name={token.name}
        endLabel="Revoke"
        secretLabel="Token"
        endWords="Whatever signs in with it is refused from now on. This cannot be undone."
        rotate={token.actions.includes("rotate") ? rotate : undefined}
        end={token.actions.includes("revoke") ? revoke : undefined}
      />
    </li>
  );
}

function State({ token, now }: { token: Token; now: string }) {
  if (token.state === "expired") return <Badge>Ended</Badge>;
  if (endsSoon(token.expires_at, Date.parse(now))) return <Badge tone="amber">Ends soon</Badge>;
  if (token.overlap_ends_at) return <Badge tone="blue">Two secrets work</Badge>;
  return null;
}

interface UsedProps {
  at: string | null;
  from: string | null;
  now: string;
  place: Place;
}

/** When and from where something was used last. */
export function Used({ at, from, now, place }: UsedProps) {
  if (!at) return <span>Never used</span>;
  return (
    <span title={exactMoment(at, place)}>
      Used {lastSeen(at, now, place)}
      {from && ` from ${from}`}
    </span>
  );
}
