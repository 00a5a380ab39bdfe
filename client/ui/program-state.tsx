import { Archive, CircleCheck, PencilLine } from "lucide-react";
import { Badge } from "./badge";

interface Props {
  state: "draft" | "published" | "archived";
  edition: number | null;
}

/** The state of a program: icon and word, then colour. */
export function ProgramStateBadge({ state, edition }: Props) {
  if (state === "archived") return <Badge icon={<Archive />}>Archived</Badge>;
  if (state === "draft") return <Badge icon={<PencilLine />}>Draft</Badge>;
  return (
    <Badge tone="green" icon={<CircleCheck />}>
      {edition === null ? "Published" : `Published, edition ${edition}`}
    </Badge>
  );
}
