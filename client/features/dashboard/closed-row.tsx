import { ChevronRight } from "lucide-react";
import { fullDate, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { ClosedBadge } from "./closed-badge";
import type { TrainingRow } from "./types";
import { closedReason } from "./words";

/** A training that is over without having been finished: why, and where to read what can be done. */
export function ClosedRow({ row, place }: { row: TrainingRow; place: Place }) {
  if (!row.closed) return null;
  const begun = row.started_at ? `Begun ${fullDate(row.started_at, place)}. ` : "";
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_132px_20px] items-center gap-x-6 gap-y-1.5 border-line border-b py-3 hover:bg-sunken/60 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          tone="title"
          href={paths.training(row.invitation_id)}
          className="after:absolute after:inset-0"
        >
          {row.title}
        </Link>
        <p className="num text-13 text-ink-3">
          {begun}
          {closedReason(row.closed)}
        </p>
      </div>
      <span className="justify-self-start max-sm:justify-self-end">
        <ClosedBadge code={row.closed.code} />
      </span>
      <ChevronRight size={16} aria-hidden className="mirror-rtl text-ink-3 max-sm:hidden" />
    </li>
  );
}
