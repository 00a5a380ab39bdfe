import { api, send } from "@/lib/api/browser";
import { outlineInput } from "./outline/arrange";
import type { ContentPatch, ContentType, OutlineGroup, ProgramPatch } from "./types";

const ifMatch = (version: number) => ({ "If-Match": `"${version}"` });
const programPath = (program_id: string) => ({ path: { program_id } });
const contentPath = (content_id: string) => ({ path: { content_id } });

export const readProgram = (id: string) =>
  send(api.GET("/api/v1/programs/{program_id}", { params: programPath(id) }));

export const saveProgram = (id: string, body: ProgramPatch, version: number) =>
  send(
    api.PATCH("/api/v1/programs/{program_id}", {
      params: { ...programPath(id), header: ifMatch(version) },
      body,
    }),
  );

export const arrangeOutline = (id: string, groups: OutlineGroup[]) =>
  send(
    api.PUT("/api/v1/programs/{program_id}/outline", {
      params: programPath(id),
      body: outlineInput(groups),
    }),
  );

export const createSection = (id: string, title: string) =>
  send(
    api.POST("/api/v1/programs/{program_id}/sections", {
      params: programPath(id),
      body: { title },
    }),
  );

export const renameSection = (section_id: string, title: string) =>
  send(
    api.PATCH("/api/v1/sections/{section_id}", {
      params: { path: { section_id } },
      body: { title },
    }),
  );

export const deleteSection = (section_id: string) =>
  api.DELETE("/api/v1/sections/{section_id}", { params: { path: { section_id } } });

export const readContent = (id: string) =>
  send(api.GET("/api/v1/contents/{content_id}", { params: contentPath(id) }));

export const saveContent = (id: string, body: ContentPatch, version: number) =>
  send(
    api.PATCH("/api/v1/contents/{content_id}", {
      params: { ...contentPath(id), header: ifMatch(version) },
      body,
    }),
  );

export const createContent = (
  id: string,
  body: { title: string; content_type: ContentType; section_id?: string | null },
) => send(api.POST("/api/v1/programs/{program_id}/contents", { params: programPath(id), body }));

export const deleteContent = (id: string) =>
  api.DELETE("/api/v1/contents/{content_id}", { params: contentPath(id) });

export const unpublishProgram = (id: string) =>
  send(api.DELETE("/api/v1/programs/{program_id}/publication", { params: programPath(id) }));

export const archiveProgram = (id: string) =>
  send(api.POST("/api/v1/programs/{program_id}/archive", { params: programPath(id) }));

export const restoreProgram = (id: string) =>
  send(api.DELETE("/api/v1/programs/{program_id}/archive", { params: programPath(id) }));

export const deleteProgram = (id: string) =>
  api.DELETE("/api/v1/programs/{program_id}", { params: programPath(id) });
