"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { counted, type Place } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { ApplicationDialog } from "./application-dialog";
import { RowMenu } from "./row-menu";
import { ScopeWords } from "./scope-words";
import { Used } from "./token-row";
import type { Application, RoleOption, Scope } from "./types";

interface Props {
  application: Application;
  roles: RoleOption[];
  scopes: Scope[];
  now: string;
  place: Place;
}

/** One application of the team: its id for developers, what it may ask for, whom it acts for. */
export function ApplicationRow({ application, roles, scopes, now, place }: Props) {
  const router = useRouter();
  const [changing, setChanging] = useState(false);
  const path = { application_id: application.id };
  const titles = application.roles.map(
    (key) => roles.find((role) => role.key === key)?.title ?? key,
  );
  const may = (action: Application["actions"][number]) => application.actions.includes(action);
  const rotate = async (overlap_hours: number) => {
    const call = api.POST("/api/v1/oauth-applications/{application_id}/rotation", {
      params: { path },
      body: { overlap_hours },
    });
    return (await send(call)).secret ?? "";
  };
  const end = () => api.DELETE("/api/v1/oauth-applications/{application_id}", { params: { path } });
  return (
    <li className="flex items-start gap-3 border-line border-b py-3.5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="min-w-0 break-words font-medium">{application.name}</span>
          {application.is_public && <Badge title="It keeps no secret">Public</Badge>}
          {application.overlap_ends_at && <Badge tone="blue">Two secrets work</Badge>}
        </p>
        <p className="mt-1 text-13 text-ink-2">
          <ScopeWords held={application.scopes} scopes={scopes} />
          {titles.length > 0 && ` · in its own name as ${titles.join(", ")}`}
        </p>
        <p className="mt-1 break-all text-13 text-ink-3">
          Client ID{" "}
          <code className="select-all" translate="no">
            {application.client_id}
          </code>
        </p>
        <p className="mt-1 text-13 text-ink-3">
          <Used
            at={application.last_used_at}
            from={application.last_used_address}
            now={now}
            place={place}
          />
          {application.redirect_uris.length > 0 &&
            ` · acts for ${counted(application.people, "person", "people")}`}
          {` · made by ${application.created_by}`}
        </p>
      </div>
      <RowMenu
        name={application.name}
        endLabel="Delete"
        secretLabel="Client secret"
        endWords="Its tokens end now, and what people have allowed it is forgotten. This cannot be undone."
        change={may("change") ? () => setChanging(true) : undefined}
        rotate={may("rotate") ? rotate : undefined}
        end={may("delete") ? end : undefined}
      />
      {changing && (
        <ApplicationDialog
          application={application}
          roles={roles}
          scopes={scopes}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            router.refresh();
          }}
        />
      )}
    </li>
  );
}
