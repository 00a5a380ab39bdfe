import { api, send } from "@/lib/api/browser";
import type { Member } from "./types";

const PAGE_ROWS = 100;

/** Every active member of the team (of one group, when named), page by page. */
export async function allMembers(team: string, group?: string): Promise<Member[]> {
  const found: Member[] = [];
  let cursor: string | undefined;
  do {
    const page = await send(
      api.GET("/api/v1/teams/{team}/members", {
        params: { path: { team }, query: { state: "active", group, cursor, limit: PAGE_ROWS } },
      }),
    );
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return found;
}
