import { Plus } from "lucide-react";
import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { myTeam } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { PageHeader, SectionHeading } from "@/ui/page-header";
import { NotYours } from "./not-yours";
import { RolesMatrix } from "./roles-matrix";
import { RolesTable } from "./roles-table";

/** All roles of a team: who holds each, and what each may do beside the others. */
export async function Roles({ team }: { team: string }) {
  const own = await myTeam(team);
  if (!own?.actions.includes("roles.write")) return <NotYours />;
  const [roles, abilities] = await Promise.all([
    read((api) => api.GET("/api/v1/teams/{team}/roles", { params: { path: { team } } })),
    read((api) => api.GET("/api/v1/abilities")),
  ]);
  return (
    <>
      <PageHeader
        title="Roles"
        actions={
          <ButtonLink
            href={paths.newRole(team)}
            size="s"
            variant="primary"
            icon={<Plus size={16} />}
          >
            New role
          </ButtonLink>
        }
      />
      <RolesTable team={team} roles={roles.items} />
      <section className="px-6 pt-10 pb-16 max-sm:px-4" aria-labelledby="side-by-side">
        <SectionHeading id="side-by-side" title="Side by side" />
        <RolesMatrix roles={roles.items} abilities={abilities.items} />
      </section>
    </>
  );
}
