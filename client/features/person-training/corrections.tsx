import { exactMoment, type Place } from "@/lib/format";
import { SectionHeading } from "@/ui/page-header";
import type { CorrectionLine } from "./types";

/** What was changed by hand, as the person reads it too. */
export function Corrections({
  corrections,
  place,
}: {
  corrections: CorrectionLine[];
  place: Place;
}) {
  return (
    <section aria-labelledby="corrections">
      <SectionHeading id="corrections" title="Changed by hand" meta="shown to the person as well" />
      <ul className="grid gap-4 border-line border-t pt-4">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <p>{correction.sentence}</p>
            {correction.reason && (
              <p className="max-w-[68ch] break-words text-13 text-ink-2">“{correction.reason}”</p>
            )}
            <p className="num text-12 text-ink-3">{exactMoment(correction.at, place)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
