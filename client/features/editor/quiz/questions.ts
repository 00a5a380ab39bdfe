import { counted } from "@/lib/format";
import type { Option, Question, QuizBody } from "../types";
import { newId, type QuestionType } from "./kinds/kind";
import { editorOf } from "./kinds/registry";

/** An empty question of a type, ready to be typed into. */
export function newQuestion(type: QuestionType): Question {
  const common = { id: newId(), stem: "", points: 1, explanation: "", tags: [] };
  return { ...common, ...editorOf(type).fresh() } as Question;
}

function optionsOf(question: Question): Option[] {
  return "options" in question ? (question.options ?? []) : [];
}

/** The question as another type; words, points, tags and explanation stay, and options where both have them. */
export function retyped(question: Question, type: QuestionType): Question {
  const { id, stem, points, explanation, tags } = question;
  const fresh = { ...newQuestion(type), id, stem, points, explanation, tags } as Question;
  const options = optionsOf(question);
  if (fresh.type === "multiple" && options.length > 0) return { ...fresh, options };
  if (fresh.type === "single" && options.length > 0) {
    const first = options.findIndex((option) => option.correct);
    return { ...fresh, options: options.map((one, at) => ({ ...one, correct: at === first })) };
  }
  return fresh;
}

/** The same question again, right after it, with ids of its own. */
export function duplicated(questions: Question[], id: string): Question[] {
  return questions.flatMap((question) => {
    if (question.id !== id) return [question];
    const own = editorOf(question.type).copied?.(question);
    // The copy is a question of this quiz alone, wherever the first one came from.
    const copy = { ...question, ...own, id: newId(), bank_id: null, bank_version: null };
    return [question, copy as Question];
  });
}

/** The options with one marked right, as the type allows: alone, or beside others. */
export function marked(question: Question, id: string, correct: boolean): Option[] {
  return optionsOf(question).map((option) => {
    if (option.id === id) return { ...option, correct };
    return question.type === "single" && correct ? { ...option, correct: false } : option;
  });
}

/** All points of a quiz. */
export function pointsOf(body: QuizBody): number {
  return (body.questions ?? []).reduce((sum, question) => sum + (question.points ?? 1), 0);
}

/** The rules of a quiz as sentences, for its author. */
export function quizSentences(body: QuizBody, program_percentage: number): string[] {
  const pass = body.passing_percentage ?? program_percentage;
  const attempts = body.attempts_allowed ?? null;
  const tries =
    attempts === null ? "As many attempts as needed" : counted(attempts, "attempt", "attempts");
  return [...sizeSentences(body, pass), `${tries}${waitWords(attempts, body.wait_minutes ?? 0)}.`];
}

/** How many questions for how many points; without points where a draw leaves them to its questions. */
function sizeSentences(body: QuizBody, pass: number): string[] {
  const draws = body.draws ?? [];
  const drawn = draws.reduce((sum, draw) => sum + (draw.count ?? 1), 0);
  const own = counted(body.questions?.length ?? 0, "question", "questions");
  const size = drawn === 0 ? own : `${own} and ${drawn} drawn from the bank`;
  if (draws.some((draw) => draw.points == null)) return [`${size}.`, `Passed with ${pass} %.`];
  const points = draws.reduce(
    (sum, draw) => sum + (draw.count ?? 1) * (draw.points ?? 0),
    pointsOf(body),
  );
  return [
    `${size} for ${counted(points, "point", "points")}.`,
    `Passed with ${pass} %, ${needed(points, pass)} of ${points}.`,
  ];
}

/** The points that reach the mark, to two decimals. */
function needed(points: number, percentage: number): number {
  return Math.ceil(((points * percentage) / 100) * 100 - 1e-9) / 100;
}

function waitWords(attempts: number | null, wait_minutes: number): string {
  if (attempts === 1 || wait_minutes === 0) return "";
  return `, ${counted(wait_minutes, "minute", "minutes")} between them`;
}
