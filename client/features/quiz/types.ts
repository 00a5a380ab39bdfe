import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type Attempt = Schemas["AttemptOut"];
export type Question = Attempt["questions"][number];
export type Result = Schemas["Result"];
export type Receipt = Schemas["Receipt"];
export type QuestionResult = Schemas["QuestionResult"];
export type Face = Schemas["QuizFace"];
export type Answer = NonNullable<Schemas["AnswerIn"]["answer"]>;
