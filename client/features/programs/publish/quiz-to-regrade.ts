import { api, send } from "@/lib/api/browser";
import type { Program, Publication } from "../types";

/**
 * A quiz whose keys the new edition has mended while past attempts were graded by the old ones:
 * whoever published it should look at them. Null when there is none, or when asking failed,
 * because the publication itself has succeeded by then.
 */
export async function quizToRegrade(
  program: Program,
  publication: Publication,
): Promise<string | null> {
  const edited = publication.changes.filter(
    (change) => change.content_type === "quiz" && change.change === "edited",
  );
  for (const { content_id } of edited) {
    if (!content_id) continue;
    const found = await send(
      api.GET("/api/v1/programs/{program_id}/quizzes/{content_id}/key-changes", {
        params: { path: { program_id: program.id, content_id } },
      }),
    ).catch(() => null);
    const left = found?.editions.some((edition) => edition.attempts_left > 0);
    if (found?.can_regrade && left) return content_id;
  }
  return null;
}
