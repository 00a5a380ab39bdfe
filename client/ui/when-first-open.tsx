"use client";

import { type ComponentType, lazy, Suspense, useState } from "react";

/**
 * A part that is closed most of the time: its code is fetched when it is first
 * opened, and it stays afterwards, so that it can close with its movement.
 */
export function whenFirstOpen<P extends { open: boolean }>(
  load: () => Promise<{ default: ComponentType<P> }>,
) {
  const Body = lazy(load) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: made once, at module level, for each part
  return function WhenFirstOpen(props: P) {
    const [wanted, setWanted] = useState(props.open);
    if (props.open && !wanted) setWanted(true);
    if (!wanted) return null;
    return (
      <Suspense fallback={null}>
        <Body {...props} />
      </Suspense>
    );
  };
}
