import { PenLine } from "lucide-react";
import { exactMoment, type Place } from "@/lib/format";
import type { Training } from "./types";

interface Props {
  training: Training;
  place: Place;
  /** One content's page: only what concerns it. */
  content?: string;
}

/** What a manager changed by hand, who and why: nothing is changed behind somebody's back. */
export function CorrectionsNotice({ training, place, content }: Props) {
  const shown = content
    ? training.corrections.filter(({ content_ids }) => content_ids.includes(content)).slice(0, 1)
    : training.corrections;
  if (shown.length === 0) return null;
  return (
    <section aria-label="Changed by hand" className={content ? "mb-6" : "mt-10"}>
      {!content && <h2 className="mb-3 font-semibold text-16">Changed by hand</h2>}
      <ul className="grid gap-3">
        {shown.map((correction) => (
          <li key={correction.id} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-3">
            <PenLine size={16} className="mt-0.5 text-blue" aria-hidden />
            <div className="min-w-0">
              <p>
                {correction.sentence}{" "}
                <span className="num text-13 text-ink-3">{exactMoment(correction.at, place)}</span>
              </p>
              {correction.reason && (
                <p className="max-w-[62ch] break-words text-ink-2">“{correction.reason}”</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
