import type { DetailedError, Upload as TusUpload } from "tus-js-client";
import { csrfHeader } from "@/lib/api/csrf";
import type { AssetKind } from "./types";

/** Small enough for every proxy on the way, large enough to be quick. */
const CHUNK_BYTES = 8 * 1024 * 1024;
const RETRY_DELAYS_MS = [0, 1000, 3000, 8000, 20_000];

export interface RunningUpload {
  id: string;
  team: string;
  kind: AssetKind;
  filename: string;
  size_bytes: number;
  sent_bytes: number;
  /** `failed` may go on where it was; `refused` will never be taken as it is. */
  state: "sending" | "paused" | "failed" | "refused" | "done";
  /** What went wrong, in words. */
  problem: string | null;
  asset_id: string | null;
}

interface Entry {
  shown: RunningUpload;
  tus: TusUpload | null;
  file: File;
  settle: (asset_id: string) => void;
}

let entries: readonly Entry[] = [];
let shown: readonly RunningUpload[] = [];
const nothing: readonly RunningUpload[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Entry[]): void {
  entries = next;
  shown = next.map((entry) => entry.shown);
  for (const listener of listeners) listener();
}

function update(id: string, patch: Partial<RunningUpload>): void {
  change(
    entries.map((entry) =>
      entry.shown.id === id ? { ...entry, shown: { ...entry.shown, ...patch } } : entry,
    ),
  );
}

const find = (id: string) => entries.find((entry) => entry.shown.id === id);

/** The uploads of this window: they go on while the person is on other pages. */
export const uploads = {
  all: () => shown,
  none: () => nothing,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Begins, or goes on where an interrupted upload of the same file ended; resolves with the asset's id. */
  start(team: string, kind: AssetKind, file: File): { id: string; finished: Promise<string> } {
    const id = crypto.randomUUID();
    let settle: (asset_id: string) => void = () => undefined;
    const finished = new Promise<string>((resolve) => {
      settle = resolve;
    });
    const facts: RunningUpload = {
      ...{ id, team, kind, filename: file.name, size_bytes: file.size },
      ...{ sent_bytes: 0, state: "sending", problem: null, asset_id: null },
    };
    change([...entries, { shown: facts, tus: null, file, settle }]);
    void begin(id);
    return { id, finished };
  },

  pause(id: string): void {
    void find(id)?.tus?.abort();
    update(id, { state: "paused" });
  },

  resume(id: string): void {
    update(id, { state: "sending", problem: null });
    const tus = find(id)?.tus;
    if (tus) tus.start();
    else void begin(id);
  },

  /** Gives an upload up, here and on the server; a finished one only leaves the list. */
  dismiss(id: string): void {
    const entry = find(id);
    if (entry && entry.shown.state !== "done") void entry.tus?.abort(true).catch(() => undefined);
    change(entries.filter((one) => one.shown.id !== id));
  },
};

async function begin(id: string): Promise<void> {
  const entry = find(id);
  if (!entry) return;
  try {
    // Only who uploads pays for the protocol.
    const { Upload } = await import("tus-js-client");
    const tus = new Upload(entry.file, optionsFor(entry));
    change(entries.map((one) => (one.shown.id === id ? { ...one, tus } : one)));
    const [earlier] = await tus.findPreviousUploads();
    if (earlier) tus.resumeFromPreviousUpload(earlier);
    // Paused or given up before it had begun.
    if (find(id)?.shown.state === "sending") tus.start();
  } catch {
    update(id, { state: "failed", problem: "The upload could not begin. Try again." });
  }
}

function optionsFor({ shown: { id, team, kind, filename }, file }: Entry) {
  return {
    endpoint: `/api/v1/teams/${encodeURIComponent(team)}/uploads`,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    removeFingerprintOnSuccess: true,
    metadata: { filename, filetype: file.type, purpose: kind },
    onBeforeRequest: async (request: {
      getMethod(): string;
      setHeader(name: string, value: string): void;
    }) => {
      for (const [name, value] of Object.entries(await csrfHeader(request.getMethod())))
        request.setHeader(name, value);
    },
    onAfterResponse: (_: unknown, response: { getHeader(name: string): string | undefined }) => {
      const asset_id = response.getHeader("Footplate-Asset");
      if (asset_id) update(id, { asset_id });
    },
    onProgress: (sent_bytes: number) => update(id, { sent_bytes }),
    onError: (error: Error | DetailedError) =>
      update(id, {
        state: isRefusal(error) ? "refused" : "failed",
        problem: refusalWords(error),
      }),
    onSuccess: () => finish(id),
  };
}

function finish(id: string): void {
  const entry = find(id);
  if (!entry) return;
  update(id, { state: "done", sent_bytes: entry.shown.size_bytes });
  if (entry.shown.asset_id) entry.settle(entry.shown.asset_id);
}

/** Whether the server looked at the file and will not have it, however often it is sent. */
export function isRefusal(error: Error | DetailedError): boolean {
  const response = "originalResponse" in error ? error.originalResponse : null;
  return response !== null && [400, 403, 413, 415, 422].includes(response.getStatus());
}

/** The server's words for a refusal, or that nobody answered. */
export function refusalWords(error: Error | DetailedError): string {
  const response = "originalResponse" in error ? error.originalResponse : null;
  if (!response) return "The connection broke. What was sent is kept; go on when you are online.";
  try {
    const problem = JSON.parse(response.getBody()) as {
      detail?: string;
      title?: string;
      errors?: { detail: string }[];
    };
    return problem.errors?.[0]?.detail ?? problem.detail ?? problem.title ?? "It was refused.";
  } catch {
    return "Something went wrong on our side. Go on in a moment.";
  }
}
