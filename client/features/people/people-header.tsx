import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { LinkTabs } from "@/ui/link-tabs";
import { PageHeader } from "@/ui/page-header";

/** The head of the pages about people: members and groups are its tabs. */
export function PeopleHeader({ team, actions }: { team: string; actions?: ReactNode }) {
  return (
    <PageHeader
      title="People"
      actions={actions}
      tabs={
        <LinkTabs
          label="People"
          tabs={[
            { href: paths.people(team), label: "Members" },
            { href: paths.groups(team), label: "Groups" },
          ]}
        />
      }
    />
  );
}
