import { cache } from "react";
import { read } from "@/lib/api/server";

/** One of the person's attempts; asked once a page. */
export const readAttempt = cache((attempt_id: string) =>
  read((api) => api.GET("/api/v1/attempts/{attempt_id}", { params: { path: { attempt_id } } })),
);
