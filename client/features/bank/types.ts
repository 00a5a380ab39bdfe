import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type BankQuestion = Schemas["BankQuestionOut"];
export type BankVersion = Schemas["BankVersionOut"];
export type BankTags = Schemas["BankTags"];
export type Question = BankQuestion["question"];
export type QuestionType = Question["type"];
export type Draw = Schemas["Draw"];
export type ContentProblem = Schemas["ContentProblem"];
