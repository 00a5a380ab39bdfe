import type { components } from "@/api/generated/schema";

export type Funnel = components["schemas"]["Funnel"];
export type FunnelContent = components["schemas"]["FunnelContent"];
