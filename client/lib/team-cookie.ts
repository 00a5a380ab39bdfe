/** The team last visited: where "/" leads, and what pages without a team in their address show. */
export const TEAM_COOKIE = "team";

/** The team that an address belongs to. */
export function teamOfPath(pathname: string): string | null {
  const slug = /^\/t\/([^/]+)/.exec(pathname)?.[1];
  return slug ? decodeURIComponent(slug) : null;
}
