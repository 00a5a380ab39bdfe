import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];
export type Token = Schemas["Token"];
export type Scope = Schemas["Scope"];
export type Application = Schemas["Application"];
export type Grant = Schemas["Grant"];
export type AuthorizationRequest = Schemas["AuthorizationRequest"];

/** A role as choosing one needs it. */
export interface RoleOption {
  key: string;
  title: string;
  description: string;
  includes: string[];
  may: string[];
}
