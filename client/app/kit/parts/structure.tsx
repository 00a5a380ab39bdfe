"use client";

import { CircleAlert, CircleCheck, Clock, Download, Plus } from "lucide-react";
import { Avatar } from "@/ui/avatar";
import { Badge, type BadgeTone } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { LinkTabs } from "@/ui/link-tabs";
import { PageHeader } from "@/ui/page-header";
import { ProgressBar } from "@/ui/progress-bar";
import { Table, Td, Th, Tr, TwoLines } from "@/ui/table";

const PEOPLE: [
  name: string,
  group: string,
  state: string,
  tone: BadgeTone,
  share: number,
  due: string,
][] = [
  ["Amara Nwosu", "Warehouse Hamburg", "Overdue", "red", 64, "4 days late"],
  ["Leo Brandt", "Drivers North", "Due soon", "amber", 70, "Friday"],
  ["Oluwaseun Adeyemi-Bakare", "Drivers North", "Completed", "green", 100, "done 13 Nov"],
];
const ICON = { red: <CircleAlert />, amber: <Clock />, green: <CircleCheck /> } as Partial<
  Record<BadgeTone, React.ReactNode>
>;

export function Structure() {
  return (
    <div className="overflow-clip rounded-m border border-line bg-surface">
      <PageHeader
        crumbs={[
          { label: "Programs", href: "/kit#programs" },
          { label: "Drivers", href: "/kit#drivers" },
        ]}
        title="Driver safety induction"
        badges={
          <Badge tone="green" icon={<CircleCheck />}>
            Published, edition 2
          </Badge>
        }
        actions={
          <>
            <Button size="s" icon={<Download size={16} />}>
              Export
            </Button>
            <Button size="s" variant="primary" icon={<Plus size={16} />}>
              Invite people
            </Button>
          </>
        }
        tabs={
          <LinkTabs
            label="Program"
            tabs={[
              { href: "/kit/contents", label: "Contents" },
              { href: "/kit", label: "Invitations", count: "3,152" },
              { href: "/kit/editions", label: "Editions", count: 2 },
            ]}
          />
        }
      />
      <Table
        caption="People"
        head={
          <>
            <Th>Person</Th>
            <Th>Status</Th>
            <Th>Progress</Th>
            <Th>Due</Th>
          </>
        }
      >
        {PEOPLE.map(([name, group, state, tone, share, due]) => (
          <Tr key={name} selected={tone === "amber"}>
            <Td>
              <span className="flex items-center gap-3">
                <Checkbox aria-label={`Choose ${name}`} checked={tone === "amber"} />
                <Avatar name={name} size="s" />
                <TwoLines title={name} meta={group} />
              </span>
            </Td>
            <Td phone="end">
              <Badge tone={tone} icon={ICON[tone]}>
                {state}
              </Badge>
            </Td>
            <Td phone="line">
              <span className="flex items-center gap-3">
                <ProgressBar
                  percent={share}
                  label={`${name}: ${share} %`}
                  className="w-20 max-sm:flex-1"
                />
                <span className="num text-ink-2">{share} %</span>
              </span>
            </Td>
            <Td phone="hide">{due}</Td>
          </Tr>
        ))}
      </Table>
    </div>
  );
}
