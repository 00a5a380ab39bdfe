"use client";

import { Timer } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/ui/button";
import { Spinner } from "@/ui/spinner";
import type { AttemptState } from "./use-attempt";

/** The time is over: the server counts what is saved, and the page fetches the result. */
export function Closing({ state }: { state: AttemptState }) {
  const { submit, submitting, failure } = state;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void submit();
  }, [submit]);
  return (
    <section className="mx-auto grid max-w-[36rem] grid-cols-[24px_minmax(0,1fr)] gap-x-4 px-6 py-16 max-sm:px-4">
      <Timer size={24} className="mt-0.5 text-amber" aria-hidden />
      <div>
        <h1 className="font-semibold text-20">The time is over</h1>
        <p className="mt-2 text-ink-2">
          The server has closed the attempt and counts every answer that was saved.
        </p>
        {submitting === "sending" && (
          <p className="mt-4 inline-flex items-center gap-2 text-ink-2">
            <Spinner size={16} /> Fetching your result…
          </p>
        )}
        {submitting === "waiting" && (
          <p role="status" className="mt-4 text-ink-2">
            The server cannot be reached. Your result is kept there and fetched as soon as it can.
          </p>
        )}
        {failure && (
          <>
            <p role="alert" className="mt-4">
              The result could not be fetched. {failure.message} It is kept on the server.
            </p>
            <Button variant="primary" className="mt-4" onClick={submit}>
              Try again
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
