import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { ApiProblem } from "@/lib/api/problems";
import { attempt } from "@/lib/api/server";

/** One content for its learner, or why not; asked once a request. */
export const readContent = cache((invitation_id: string, content_id: string) =>
  attempt((api) =>
    api.GET("/api/v1/trainings/{invitation_id}/contents/{content_id}", {
      params: { path: { invitation_id, content_id } },
    }),
  ),
);

/** The data; a missing thing is the not-found page, any other problem the error page. */
export function demand<T>(answer: { data: T | null; problem: ApiProblem | null }): T {
  const { data, problem } = answer;
  if (problem?.status === 404) notFound();
  if (problem)
    throw Object.assign(problem, { digest: `${problem.code};${problem.requestId ?? ""}` });
  return data as T;
}
