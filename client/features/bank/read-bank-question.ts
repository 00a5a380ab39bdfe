import { read } from "@/lib/api/server";

/** How many versions the history shows at once. */
const SHOWN = 50;

/** Reads a question of the bank with its versions. */
export async function readBankQuestion(id: string) {
  const path = { question_id: id };
  const [banked, versions] = await Promise.all([
    read((api) => api.GET("/api/v1/questions/{question_id}", { params: { path } })),
    read((api) =>
      api.GET("/api/v1/questions/{question_id}/versions", {
        params: { path, query: { limit: SHOWN } },
      }),
    ),
  ]);
  return { banked, versions: versions.items };
}
