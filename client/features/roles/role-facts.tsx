import { list } from "@/lib/format";
import { RolePreview } from "./role-preview";
import type { Ability, TeamRole } from "./types";

interface Props {
  role: TeamRole;
  roles: TeamRole[];
  abilities: Ability[];
}

/** A role that is not changed here: a built-in one, or one beyond whoever looks. */
export function RoleFacts({ role, roles, abilities }: Props) {
  const titles = (keys: string[]) =>
    list(roles.filter((one) => keys.includes(one.key)).map((one) => one.title));
  const facts = [
    ["What it is for", role.description],
    ["Includes", titles(role.includes) || "no other role"],
    ["Gives", titles(role.gives) || "no roles"],
  ];
  return (
    <div className="grid max-w-[44rem] gap-8">
      <p className="text-ink-2">
        {role.built_in
          ? "Built-in roles are the same in every team. Copy it to make one of your own."
          : "This role may do or give more than you, so you cannot change it."}
      </p>
      <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 gap-y-2.5 max-sm:grid-cols-1">
        {facts.map(([term, words]) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd className="max-sm:mb-1.5">{words}</dd>
          </div>
        ))}
      </dl>
      <RolePreview may={new Set(role.may)} abilities={abilities} />
    </div>
  );
}
