import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import { exactMoment, type Place } from "@/lib/format";
import { Badge } from "@/ui/badge";
import type { RecordContent } from "./types";

/** Where somebody stands with one content; since when, on hover. */
export function ContentState({ content, place }: { content: RecordContent; place: Place }) {
  if (content.status === "completed") {
    const at = content.completed_at;
    return (
      <Badge
        tone="green"
        icon={<CircleCheck />}
        title={at ? `Done ${exactMoment(at, place)}` : undefined}
      >
        Done
      </Badge>
    );
  }
  if (content.status === "in_progress") {
    const at = content.opened_at;
    return (
      <Badge
        tone="neutral"
        icon={<CircleDot />}
        title={at ? `Opened ${exactMoment(at, place)}` : undefined}
      >
        In progress
      </Badge>
    );
  }
  return (
    <Badge tone="neutral" icon={<CircleDashed />}>
      Not started
    </Badge>
  );
}
