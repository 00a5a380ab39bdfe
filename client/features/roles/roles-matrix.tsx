import { Check, Minus } from "lucide-react";
import { byResource } from "./meaning";
import type { Ability, TeamRole } from "./types";

const CELL = "border-line border-b px-3 py-2";

/** What each role may do, one column a role. Scrolls sideways; what it is about stays in sight. */
export function RolesMatrix({ roles, abilities }: { roles: TeamRole[]; abilities: Ability[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <section className="overflow-x-auto" tabIndex={0} aria-label="What each role may do">
      <table className="border-collapse text-13">
        <thead>
          <tr>
            <th scope="col" className={`${CELL} sticky start-0 bg-surface text-start font-medium`}>
              <span className="sr-only">Ability</span>
            </th>
            {roles.map((role) => (
              <th
                key={role.key}
                scope="col"
                className={`${CELL} min-w-24 max-w-36 text-center align-bottom font-medium`}
              >
                {role.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byResource(abilities).flatMap((resource) =>
            resource.abilities.map((ability, at) => (
              <tr key={ability.key} className="hover:bg-sunken">
                <th
                  scope="row"
                  title={ability.sees}
                  className={`${CELL} sticky start-0 whitespace-nowrap bg-surface pe-6 text-start font-normal`}
                >
                  <span className={at === 0 ? "font-medium" : "text-ink-3"}>{resource.title}</span>
                  <span className="text-ink-2">: {ability.title.toLowerCase()}</span>
                </th>
                {roles.map((role) => (
                  <td key={role.key} className={`${CELL} text-center`}>
                    {role.may.includes(ability.key) ? (
                      <Check
                        size={16}
                        className="mx-auto text-accent"
                        role="img"
                        aria-label="yes"
                      />
                    ) : (
                      <Minus
                        size={16}
                        className="mx-auto text-line-strong"
                        role="img"
                        aria-label="no"
                      />
                    )}
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
