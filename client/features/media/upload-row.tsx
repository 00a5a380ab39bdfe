"use client";

import { CircleAlert, CircleCheck, Pause, Play, X } from "lucide-react";
import { fileSize } from "@/lib/format";
import { IconButton } from "@/ui/icon-button";
import { ProgressBar } from "@/ui/progress-bar";
import { type RunningUpload, uploads } from "./uploads";

/** One file on its way: how far, pause, go on, give up. */
export function UploadRow({ upload }: { upload: RunningUpload }) {
  const { id, filename, sent_bytes, size_bytes, state, problem } = upload;
  const percent = size_bytes > 0 ? (sent_bytes / size_bytes) * 100 : 0;
  const ended = state === "done" || state === "refused";
  const wrong = state === "failed" || state === "refused";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 py-2.5">
      <span className="truncate font-medium text-13">{filename}</span>
      <span className="row-span-2 flex">
        {state === "sending" && (
          <IconButton
            size="s"
            label={`Pause ${filename}`}
            tooltip={false}
            icon={<Pause size={16} />}
            onClick={() => uploads.pause(id)}
          />
        )}
        {(state === "paused" || state === "failed") && (
          <IconButton
            size="s"
            label={`Go on with ${filename}`}
            tooltip={false}
            icon={<Play size={16} />}
            onClick={() => uploads.resume(id)}
          />
        )}
        <IconButton
          size="s"
          label={ended ? `Hide ${filename}` : `Give up ${filename}`}
          tooltip={false}
          icon={<X size={16} />}
          onClick={() => uploads.dismiss(id)}
        />
      </span>
      {!ended && (
        <ProgressBar
          percent={percent}
          label={`Upload of ${filename}`}
          tone={state === "failed" ? "red" : state === "paused" ? "amber" : "accent"}
          className="col-start-1"
        />
      )}
      <p
        role={wrong ? "alert" : undefined}
        className="num col-span-2 flex items-center gap-1.5 text-12 text-ink-2"
      >
        {wrong && <CircleAlert size={14} className="flex-none text-red" aria-hidden />}
        {state === "done" && <CircleCheck size={14} className="flex-none text-green" aria-hidden />}
        {stateWords(state, problem, sent_bytes, size_bytes)}
      </p>
    </li>
  );
}

function stateWords(
  state: RunningUpload["state"],
  problem: string | null,
  sent_bytes: number,
  size_bytes: number,
): string {
  if (state === "done") return `Uploaded, ${fileSize(size_bytes)}`;
  const share = `${fileSize(sent_bytes)} of ${fileSize(size_bytes)}`;
  if (state === "failed" || state === "refused") return problem ?? "It was refused.";
  return state === "paused" ? `Paused at ${share}` : share;
}
