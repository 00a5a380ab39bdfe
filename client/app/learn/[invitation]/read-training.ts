import "server-only";
import { cache } from "react";
import { read } from "@/lib/api/server";

/** The training of an invitation, asked once a request. */
export const readTraining = cache((invitation_id: string) =>
  read((api) =>
    api.GET("/api/v1/trainings/{invitation_id}", { params: { path: { invitation_id } } }),
  ),
);
