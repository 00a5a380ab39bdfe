import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type Accommodations = Schemas["Accommodations"];
export type Accommodation = Schemas["Accommodation"];
export type Grant = Schemas["AccommodationIn"];

/** Of what it is: one training, or by default of all that the person has in the team. */
export type Scope = "training" | "person";
