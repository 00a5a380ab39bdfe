import type { FunnelContent } from "./types";

/** The content at which most people stopped; none while nobody did. */
export function mostLost(contents: FunnelContent[]): FunnelContent | null {
  const worst = contents.reduce<FunnelContent | null>(
    (found, content) => (content.stopped > (found?.stopped ?? 0) ? content : found),
    null,
  );
  return worst;
}

/** How wide a bar of so many people is, 0 to 100, of all who could have come there. */
export function share(people: number, all: number): number {
  return all > 0 ? Math.min(100, (100 * people) / all) : 0;
}
