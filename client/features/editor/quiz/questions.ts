import { counted } from "@/lib/format";
import type { Option, Question, QuizBody } from "../types";

export type QuestionType = Question["type"];

export const QUESTION_TYPES: { value: QuestionType; label: string; hint: string }[] = [
  { value: "single", label: "One answer", hint: "One of several options is right" },
  { value: "multiple", label: "Several answers", hint: "Any number of options is right" },
  { value: "true_false", label: "True or false", hint: "A statement to judge" },
  { value: "short_text", label: "Short text", hint: "A word or two, typed" },
  { value: "numeric", label: "Number", hint: "Within a tolerance, with a unit" },
];

const newId = () => crypto.randomUUID();
const emptyOption = (): Option => ({ id: newId(), text: "", correct: false });

/** An empty question of a type, ready to be typed into. */
export function newQuestion(type: QuestionType): Question {
  const common = { id: newId(), stem: "", points: 1, explanation: "" };
  switch (type) {
    case "single":
      return { ...common, type, options: [emptyOption(), emptyOption(), emptyOption()] };
    case "multiple":
      return {
        ...common,
        type,
        options: [emptyOption(), emptyOption(), emptyOption()],
        partial_credit: false,
      };
    case "true_false":
      return { ...common, type, correct: null };
    case "short_text":
      return { ...common, type, accepted: [], pattern: null };
    case "numeric":
      return { ...common, type, value: null, tolerance: 0, unit: null };
  }
}

function optionsOf(question: Question): Option[] {
  return question.type === "single" || question.type === "multiple" ? (question.options ?? []) : [];
}

/** The question as another type; words, points and explanation stay, and options where both have them. */
export function retyped(question: Question, type: QuestionType): Question {
  const { id, stem, points, explanation } = question;
  const fresh = { ...newQuestion(type), id, stem, points, explanation } as Question;
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
    const copy = { ...question, id: newId() } as Question;
    if (copy.type === "single" || copy.type === "multiple")
      copy.options = optionsOf(question).map((option) => ({ ...option, id: newId() }));
    return [question, copy];
  });
}

/** The list with one item a step up (-1) or down (1); the same list at its ends. */
export function stepped<T extends { id: string }>(items: T[], id: string, step: -1 | 1): T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  const [moved, other] = [items[from], items[to]];
  if (!moved || !other) return items;
  const next = [...items];
  next[from] = other;
  next[to] = moved;
  return next;
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
  const points = pointsOf(body);
  const tries =
    attempts === null ? "As many attempts as needed" : counted(attempts, "attempt", "attempts");
  return [
    `${counted(body.questions?.length ?? 0, "question", "questions")} for ${counted(points, "point", "points")}.`,
    `Passed with ${pass} %, ${needed(points, pass)} of ${points}.`,
    `${tries}${waitWords(attempts, body.wait_minutes ?? 0)}.`,
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
