import type { components } from "@/api/generated/schema";

export type Asset = components["schemas"]["Asset"];
export type AssetKind = Asset["kind"];
