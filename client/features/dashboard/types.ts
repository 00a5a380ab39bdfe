import type { components } from "@/api/generated/schema";

export type Dashboard = components["schemas"]["Dashboard"];
export type TrainingRow = components["schemas"]["TrainingRow"];
export type ContinueTraining = components["schemas"]["ContinueTraining"];
export type Pending = components["schemas"]["PendingTraining"];
export type DueTraining = components["schemas"]["DueTraining"];
export type Certificate = components["schemas"]["CertificateOut"];
