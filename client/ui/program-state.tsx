import { Archive, CircleCheck, PencilLine, TriangleAlert } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { Badge } from "./badge";

type Facts = Pick<components["schemas"]["Program"], "state"> & { edition: number | null };

/** "Published, edition 3", "Draft", "Archived": icon and word, then colour. */
export function ProgramStateBadge({ state, edition }: Facts) {
  if (state === "archived") return <Badge icon={<Archive />}>Archived</Badge>;
  if (state === "published")
    return (
      <Badge tone="green" icon={<CircleCheck />}>
        Published, edition {edition}
      </Badge>
    );
  return (
    <Badge icon={<PencilLine />}>
      {edition === null ? "Draft" : `Draft, after edition ${edition}`}
    </Badge>
  );
}

/** That the draft differs from what people learn now; nothing when it does not. */
export function UnpublishedBadge({ changed }: { changed: number | null }) {
  const words = changed
    ? `${changed} ${changed === 1 ? "content" : "contents"} changed`
    : "Unpublished changes";
  return (
    <Badge tone="amber" icon={<TriangleAlert />}>
      {words}
    </Badge>
  );
}
