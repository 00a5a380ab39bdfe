import { api, send } from "@/lib/api/browser";
import type { BankQuestion, Question } from "./types";

/** A copy of a bank's question as it stands in a quiz: with an id of its own, and whence it came. */
export function copyOf(banked: BankQuestion, id: string = crypto.randomUUID()): Question {
  return { ...banked.question, id, bank_id: banked.id, bank_version: banked.version };
}

/** Puts a quiz's question into the bank and returns it as the copy that it is from now on. */
export async function putIntoBank(team: string, question: Question): Promise<Question> {
  const own = { ...question, bank_id: null, bank_version: null };
  const banked = await send(
    api.POST("/api/v1/teams/{team}/questions", {
      params: { path: { team } },
      body: { question: own, note: "" },
    }),
  );
  return { ...question, bank_id: banked.id, bank_version: banked.version };
}
