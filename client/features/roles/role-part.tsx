import { Copy } from "lucide-react";
import { notFound } from "next/navigation";
import { read } from "@/lib/api/server";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { myTeam } from "@/lib/session";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { Link } from "@/ui/link";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { DeleteRole } from "./delete-role";
import { NotYours } from "./not-yours";
import { RoleEditor } from "./role-editor";
import { RoleFacts } from "./role-facts";
import { SeeAsButton } from "./see-as-button";
import type { Draft, TeamRole } from "./types";

interface Props {
  team: string;
  /** The role's key; null to make one. */
  roleKey: string | null;
  /** Which role a new one is copied from. */
  from?: string;
}

const EMPTY: Draft = { title: "", description: "", may: [], includes: ["learner"], gives: [] };

/** What a copy begins with: admin cannot be included, so its abilities are named one by one. */
function copyOf(role: TeamRole): Draft {
  const wide = role.key === "admin";
  return {
    title: `${role.title} (copy)`,
    description: role.description,
    may: wide ? role.may : role.own.may,
    includes: wide ? [] : role.own.includes,
    gives: role.own.gives.filter((key) => key !== "admin" || wide),
  };
}

/** One role: a built-in one to read, the team's own to change, a new one to make. */
export async function Role({ team, roleKey, from }: Props) {
  if (!(await myTeam(team))?.actions.includes("roles.write")) return <NotYours />;
  const [{ items: roles }, { items: abilities }] = await Promise.all([
    read((api) => api.GET("/api/v1/teams/{team}/roles", { params: { path: { team } } })),
    read((api) => api.GET("/api/v1/abilities")),
  ]);
  const role = roles.find((one) => one.key === roleKey) ?? null;
  if (roleKey !== null && !role) notFound();
  const copied = roles.find((one) => one.key === from);
  const draft = role ? { ...role, ...role.own } : copied ? copyOf(copied) : EMPTY;
  const { title, description, may, includes, gives } = draft;
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Roles", href: paths.roles(team) }]}
        title={role?.title ?? "New role"}
        badges={role?.built_in && <Badge>Built in</Badge>}
        meta={role && <Holders team={team} role={role} />}
        actions={role && <RoleActions team={team} role={role} roles={roles} />}
      />
      <PageBody width="full">
        {role && !role.actions.includes("change") ? (
          <RoleFacts role={role} roles={roles} abilities={abilities} />
        ) : (
          <RoleEditor
            key={role?.id ?? from ?? "new"}
            team={team}
            role={role}
            draft={{ title, description, may, includes, gives }}
            roles={roles}
            abilities={abilities}
          />
        )}
      </PageBody>
    </>
  );
}

function Holders({ team, role }: { team: string; role: TeamRole }) {
  return (
    <Link tone="quiet" href={paths.people(team, { role: role.key })}>
      {counted(role.members, "member", "members")}
      {role.invited > 0 && `, ${role.invited} invited`}
    </Link>
  );
}

function RoleActions({ team, role, roles }: { team: string; role: TeamRole; roles: TeamRole[] }) {
  return (
    <>
      <SeeAsButton team={team} roles={[role.key]} />
      <ButtonLink size="s" href={paths.newRole(team, role.key)} icon={<Copy size={16} />}>
        Copy
      </ButtonLink>
      {role.actions.includes("delete") && <DeleteRole team={team} role={role} roles={roles} />}
    </>
  );
}
