import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type Record = Schemas["TrainingRecord"];
export type RecordContent = Schemas["RecordContent"];
export type Attempt = Schemas["RecordAttempt"];
export type TimelineLine = Schemas["TimelineLine"];
export type CorrectionLine = Schemas["CorrectionLine"];
export type CorrectionKind = Schemas["MakeCorrection"]["kind"];
