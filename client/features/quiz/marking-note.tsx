import { MessageSquareText, Pencil } from "lucide-react";
import type { QuestionResult } from "./types";

/** What whoever marked the answer says of it, and that a key was corrected meanwhile. */
export function MarkingNote({ result }: { result: QuestionResult }) {
  const { marking, key_mended } = result;
  return (
    <>
      {marking && marking.criteria.length > 0 && (
        <ul className="grid gap-1">
          {marking.criteria.map((criterion) => (
            <li key={criterion.title} className="flex flex-wrap gap-x-2">
              <span className="text-ink-2">{criterion.title}:</span>
              <span className="font-[550]">{criterion.level}</span>
              <span className="num text-13 text-ink-3">{points(criterion.points)}</span>
            </li>
          ))}
        </ul>
      )}
      {marking?.comments.map((comment) => (
        <p key={comment} className="flex items-start gap-2">
          <MessageSquareText size={16} className="mt-1 shrink-0 text-ink-3" aria-hidden />
          <span className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">
            <span className="sr-only">Comment: </span>
            {comment}
          </span>
        </p>
      ))}
      {key_mended && (
        <p className="flex items-start gap-2 text-13 text-ink-2">
          <Pencil size={15} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />
          The key of this question was corrected after you answered. Points that you had are kept.
        </p>
      )}
    </>
  );
}

function points(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return `${rounded} ${rounded === 1 ? "point" : "points"}`;
}
