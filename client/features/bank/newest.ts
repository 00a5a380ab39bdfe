import { api, send } from "@/lib/api/browser";
import type { BankQuestion } from "./types";

/** As many ids as one request of the list takes. */
const AT_ONCE = 100;

type Answer = (found: BankQuestion | null) => void;

const asked = new Map<string, Map<string, Answer[]>>();

/** The newest version of a bank's question, null when there is none; all asked for together are one request. */
export function newestOf(team: string, id: string): Promise<BankQuestion | null> {
  return new Promise((answer) => {
    const waiting = asked.get(team) ?? new Map<string, Answer[]>();
    if (waiting.size === 0) setTimeout(() => void fetchAll(team), 20);
    waiting.set(id, [...(waiting.get(id) ?? []), answer]);
    asked.set(team, waiting);
  });
}

async function fetchAll(team: string) {
  const waiting = [...(asked.get(team) ?? [])];
  asked.delete(team);
  for (let from = 0; from < waiting.length; from += AT_ONCE) {
    const some = waiting.slice(from, from + AT_ONCE);
    const found = await fetchSome(
      team,
      some.map(([id]) => id),
    );
    for (const [id, answers] of some)
      for (const answer of answers) answer(found.find((one) => one.id === id) ?? null);
  }
}

/** Nothing when they cannot be fetched: then nothing newer is offered. */
async function fetchSome(team: string, ids: string[]): Promise<BankQuestion[]> {
  try {
    const page = await send(
      api.GET("/api/v1/teams/{team}/questions", {
        params: { path: { team }, query: { id: ids, state: "any", limit: AT_ONCE } },
      }),
    );
    return page.items;
  } catch {
    return [];
  }
}
