"use client";

import { Check, CircleAlert, CloudOff, RefreshCw } from "lucide-react";
import { timeOfDay } from "@/lib/format";
import { Button } from "@/ui/button";
import { Spinner } from "@/ui/spinner";
import { useBuilder } from "./context";

/** Whether everything typed has reached the server, and since when. */
export function SaveStatus() {
  const { save, place, retrySave, program, editable } = useBuilder();
  if (!editable) return null;
  if (save.kind === "failed")
    return (
      <span className="flex items-center gap-2 text-13 text-red max-sm:order-last max-sm:basis-full!">
        <span role="alert" className="inline-flex items-center gap-1.5">
          <CloudOff size={16} aria-hidden /> Not saved. Trying again.
        </span>
        <Button size="s" variant="quiet" icon={<RefreshCw size={14} />} onClick={retrySave}>
          Try now
        </Button>
      </span>
    );
  if (save.kind === "refused" || save.kind === "conflict")
    return (
      <span role="alert" className="inline-flex items-center gap-1.5 text-13 text-red">
        <CircleAlert size={16} aria-hidden /> Not saved
      </span>
    );
  return (
    <span
      role="status"
      className="num inline-flex min-w-24 items-center justify-end gap-1.5 text-13 text-ink-2 max-sm:order-last max-sm:basis-full! max-sm:justify-start"
    >
      {save.kind === "saving" ? (
        <>
          <Spinner size={14} /> Saving…
        </>
      ) : (
        <>
          <Check size={16} aria-hidden />
          {`Saved ${timeOfDay(save.saved_at ?? program.updated_at, place)}`}
        </>
      )}
    </span>
  );
}
