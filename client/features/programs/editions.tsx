import { CircleCheck } from "lucide-react";
import { counted, exactMoment, fullDate, type Place } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import type { Edition, Program } from "./types";

interface Props {
  program: Program;
  editions: Edition[];
  place: Place;
}

/** Every published version, latest first: when, by whom, why, and the sum that proves it. */
export function Editions({ program, editions, place }: Props) {
  if (editions.length === 0)
    return (
      <EmptyState title="Nothing is published yet">
        Publishing freezes the draft as an edition. Learners always see an edition, and a
        certificate names the one that was learned. None of them ever changes.
      </EmptyState>
    );
  return (
    <ol className="border-line border-t">
      {editions.map((edition) => (
        <li
          key={edition.id}
          className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-6 gap-y-1.5 border-line border-b py-4 max-sm:grid-cols-1"
        >
          <h2 className="num font-semibold text-14">Edition {edition.number}</h2>
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <time
                dateTime={edition.published_at}
                title={exactMoment(edition.published_at, place)}
              >
                {fullDate(edition.published_at, place)}
              </time>
              {edition.published_by_name && (
                <span className="text-ink-2">by {edition.published_by_name}</span>
              )}
              <span className="num text-ink-2">
                {counted(edition.contents_total, "content", "contents", place.locale)}
              </span>
              {program.state === "published" && edition.id === program.edition?.id && (
                <Badge tone="green" icon={<CircleCheck />}>
                  Live
                </Badge>
              )}
            </p>
            {edition.note && (
              <p className="mt-1 max-w-[68ch] whitespace-pre-line">{edition.note}</p>
            )}
            <p className="mt-1 text-12 text-ink-2" title={edition.sha256}>
              SHA-256{" "}
              <code className="select-all font-mono [overflow-wrap:anywhere]">
                {edition.sha256.slice(0, 16)}
              </code>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
