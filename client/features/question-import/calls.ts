import { api, send } from "@/lib/api/browser";
import type { ExportReport, FormatName, ImportReport, Place, QuestionFormat } from "./types";

/** What the server takes; a larger file is not even sent. */
export const FILE_BYTES = 10 * 1024 * 1024;

interface Wanted {
  file: File;
  /** Null has the server recognise it. */
  format: FormatName | null;
}

/** The file's bytes as base64, as the API takes them. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.readAsDataURL(file);
  });
}

async function sendFile(
  place: Place,
  { file, format }: Wanted,
  more: { dry_run: boolean; only?: number[] },
  key?: string,
): Promise<ImportReport> {
  const content_base64 = await base64Of(file);
  const body = { filename: file.name.slice(-200), content_base64, format, ...more };
  const headers = key ? { "Idempotency-Key": key } : {};
  return place.kind === "quiz"
    ? send(
        api.POST("/api/v1/contents/{content_id}/question-imports", {
          params: { path: { content_id: place.content_id } },
          body,
          headers,
        }),
      )
    : send(
        api.POST("/api/v1/teams/{team}/question-imports", {
          params: { path: { team: place.team } },
          body,
          headers,
        }),
      );
}

/** Says what would become of every question; keeps nothing. */
export function tryFile(place: Place, wanted: Wanted): Promise<ImportReport> {
  return sendFile(place, wanted, { dry_run: true });
}

/** Takes these questions of the file, all of them or none. */
export function importFile(
  place: Place,
  wanted: Wanted,
  only: number[],
  key: string,
): Promise<ImportReport> {
  return sendFile(place, wanted, { dry_run: false, only }, key);
}

export async function readFormats(): Promise<QuestionFormat[]> {
  const { items } = await send(api.GET("/api/v1/question-formats"));
  return items;
}

/** What a file in this format would lose. */
export function readLosses(place: Place, format: FormatName): Promise<ExportReport> {
  const query = { format };
  return place.kind === "quiz"
    ? send(
        api.GET("/api/v1/contents/{content_id}/question-export-report", {
          params: { path: { content_id: place.content_id }, query },
        }),
      )
    : send(
        api.GET("/api/v1/teams/{team}/question-export-report", {
          params: { path: { team: place.team }, query },
        }),
      );
}

/** The address of the file itself. */
export function exportAddress(place: Place, format: FormatName): string {
  const owner =
    place.kind === "quiz"
      ? `contents/${encodeURIComponent(place.content_id)}`
      : `teams/${encodeURIComponent(place.team)}`;
  return `/api/v1/${owner}/question-export?format=${encodeURIComponent(format)}`;
}
