"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { holdsAnything } from "@/lib/queue/holds-anything";

const Kept = lazy(() => import("./kept"));

/**
 * On pages where nothing is learned: sends what an earlier visit could not, and
 * says how that went. Its code is fetched only where this browser keeps anything.
 */
export function QueueKeeper({ person }: { person: string }) {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    void holdsAnything().then(setNeeded);
  }, []);
  return (
    needed && (
      <Suspense>
        <Kept person={person} />
      </Suspense>
    )
  );
}
