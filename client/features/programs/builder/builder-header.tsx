"use client";

import { Eye, Send } from "lucide-react";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { ButtonLink } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { ProgramStateBadge, UnpublishedBadge } from "@/ui/program-state";
import { ProgramTabs } from "@/ui/program-tabs";
import { ProgramMenu } from "../program-menu";
import { useBuilder } from "./context";
import { SaveStatus } from "./save-status";

/** The program's name and state, whether all is saved, and the ways on. */
export function BuilderHeader({
  invitations,
  results,
}: {
  invitations: boolean;
  results: boolean;
}) {
  const { program, selected } = useBuilder();
  const { team, id, edition } = program;
  const publishable = program.actions.includes("publish");
  const changed = edition !== null && program.has_unpublished_changes;
  return (
    <PageHeader
      crumbs={[{ label: "Programs", href: paths.programs(team) }]}
      title={program.title || "Untitled program"}
      badges={
        <>
          <ProgramStateBadge state={program.state} edition={edition?.number ?? null} />
          {changed && publishable && (
            <AppLink href={paths.publish(team, id)} className="rounded-full no-underline">
              <UnpublishedBadge changed={program.changed_content_ids.length} />
            </AppLink>
          )}
        </>
      }
      actions={
        <>
          <SaveStatus />
          {selected && (
            <ButtonLink size="s" icon={<Eye size={16} />} href={paths.preview(id, selected)}>
              Preview
            </ButtonLink>
          )}
          {publishable && (
            <ButtonLink
              size="s"
              variant="primary"
              icon={<Send size={16} />}
              href={paths.publish(team, id)}
            >
              Publish…
            </ButtonLink>
          )}
          <ProgramMenu program={program} />
        </>
      }
      tabs={
        <ProgramTabs
          team={team}
          program={id}
          invitations={invitations}
          results={results}
          editions={edition?.number ?? null}
        />
      }
    />
  );
}
