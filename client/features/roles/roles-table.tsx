import { counted, list } from "@/lib/format";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { Badge } from "@/ui/badge";
import { Table, Td, Th, Tr } from "@/ui/table";
import type { TeamRole } from "./types";

/** The roles with what they are for, what they include and give, and how many hold them. */
export function RolesTable({ team, roles }: { team: string; roles: TeamRole[] }) {
  const titles = (keys: string[]) =>
    list(roles.filter((role) => keys.includes(role.key)).map((role) => role.title));
  return (
    <Table
      caption="Roles of the team"
      head={
        <>
          <Th>Role</Th>
          <Th>Includes</Th>
          <Th>Gives</Th>
          <Th align="end">Members</Th>
        </>
      }
    >
      {roles.map((role) => (
        <Tr key={role.key}>
          <Td phone="line" className="max-w-80 py-2.5">
            <span className="flex flex-wrap items-center gap-2">
              <AppLink
                href={paths.role(team, role.key)}
                className="font-medium text-ink no-underline hover:underline"
              >
                {role.title}
              </AppLink>
              {role.built_in && <Badge>Built in</Badge>}
            </span>
            <span className="block text-ink-3">{role.description}</span>
          </Td>
          <Td phone="hide" className="text-ink-2">
            {titles(role.includes) || "–"}
          </Td>
          <Td phone="hide" className="text-ink-2">
            {role.gives.length === roles.length ? "every role" : titles(role.gives) || "–"}
          </Td>
          <Td align="end" phone="line" className="whitespace-nowrap max-sm:text-start">
            <AppLink href={paths.people(team, { role: role.key })} className="text-ink-2">
              <span className="sm:hidden">{counted(role.members, "member", "members")}</span>
              <span className="max-sm:sr-only">
                <span className="sr-only">{role.title}: </span>
                {role.members}
              </span>
            </AppLink>
            {role.invited > 0 && (
              <span className="ms-1.5 text-ink-3">and {role.invited} invited</span>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
