import { Mail, UserX } from "lucide-react";
import { exactMoment, lastSeen, list, type Place } from "@/lib/format";
import { Avatar } from "@/ui/avatar";
import { Badge } from "@/ui/badge";
import { Table, Td, Th, Tr, TwoLines } from "@/ui/table";
import { MemberMenu } from "./member-menu";
import type { Member, Role } from "./types";

interface Props {
  members: Member[];
  roles: Role[];
  givable: string[];
  /** The team, for whoever may see it as its members do. */
  seesAs: string | null;
  now: Date;
  place: Place;
}

/** The members of a team. */
export function MembersTable({ members, roles, givable, seesAs, now, place }: Props) {
  const titleOf = (key: string) => roles.find((role) => role.key === key)?.title ?? key;
  return (
    <Table
      caption="Members of the team"
      head={
        <>
          <Th>Name</Th>
          <Th>Roles</Th>
          <Th>Groups</Th>
          <Th>Last seen</Th>
          <Th>
            <span className="sr-only">More</span>
          </Th>
        </>
      }
    >
      {members.map((member) => (
        <Tr key={member.id}>
          <Td className="w-1/3 max-w-0 max-sm:w-auto max-sm:max-w-none">
            <span className="flex min-w-0 items-center gap-3">
              <Avatar name={member.name || member.email} size="s" />
              <TwoLines
                title={member.name || member.email}
                meta={member.name ? member.email : undefined}
              />
            </span>
          </Td>
          <Td phone="line">
            <span className="flex flex-wrap items-center gap-2">
              {list(member.roles.map(titleOf))}
              {member.state === "invited" && (
                <Badge tone="blue" icon={<Mail />}>
                  Invited
                </Badge>
              )}
              {member.state === "removed" && <Badge icon={<UserX />}>Removed</Badge>}
            </span>
          </Td>
          <Td phone="line" className="text-ink-2">
            {member.groups.map((group) => group.name).join(", ")}
          </Td>
          <Td phone="hide" className="whitespace-nowrap text-ink-2">
            {member.last_seen_at ? (
              <span title={exactMoment(member.last_seen_at, place)}>
                {lastSeen(member.last_seen_at, now, place)}
              </span>
            ) : (
              "never"
            )}
          </Td>
          <Td phone="end" className="w-14 text-end max-sm:row-start-1">
            <MemberMenu member={member} roles={roles} givable={givable} seesAs={seesAs} />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
