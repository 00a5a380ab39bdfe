import type { Role } from "./types";

/** The roles that a holder of these roles may give. */
export function givableBy(own: string[], roles: Role[]): string[] {
  const held = roles.filter((role) => own.includes(role.key));
  return [...new Set(held.flatMap((role) => role.gives))];
}
