import "server-only";
import { cache } from "react";
import type { components } from "@/api/generated/schema";
import { attempt, read } from "./api/server";
import type { Place } from "./format";

export type Me = components["schemas"]["Me"];
export type MyTeam = Me["teams"][number];

/** Who is signed in; asked once a request. Sends others to sign-in. */
export const me = cache(async (): Promise<Me> => read((api) => api.GET("/api/v1/me")));

/** Who is signed in, or nobody: for pages that both may see. */
export const meOrNobody = cache(async (): Promise<Me | null> => {
  const { data } = await attempt((api) => api.GET("/api/v1/me"));
  return data;
});

/** The person's team with this slug; a team they do not belong to does not exist for them. */
export async function myTeam(slug: string): Promise<MyTeam | null> {
  const person = await me();
  return person.teams.find((team) => team.slug === slug) ?? null;
}

/** How to write for this person; dates in the given zone, or in their own. */
export function placeFor(person: { locale: string; timezone: string }, timezone?: string): Place {
  return { locale: person.locale, timezone: timezone ?? person.timezone };
}
