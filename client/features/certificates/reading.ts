import "server-only";
import { cache } from "react";
import { attempt } from "@/lib/api/server";
import type { Verification } from "./verdict";

const NOT_A_CERTIFICATE = [404, 422];

/** What the public may know of this number; null when no certificate has it. Asked once a page. */
export const verification = cache(async (number: string): Promise<Verification | null> => {
  const { data, problem } = await attempt((api) =>
    api.GET("/api/v1/verify/{number}", { params: { path: { number } } }),
  );
  if (data) return data;
  if (problem && NOT_A_CERTIFICATE.includes(problem.status)) return null;
  throw problem;
});
