import type { components } from "@/api/generated/schema";

export type AuditLine = components["schemas"]["AuditLine"];
export type AuditDetail = components["schemas"]["AuditEventDetail"];
export type AuditVerb = components["schemas"]["AuditVerb"];
export type Ledger = components["schemas"]["AuditLedger"];
