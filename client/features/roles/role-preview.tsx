import { Check, EyeOff } from "lucide-react";
import { sentencesOf } from "./meaning";
import type { Ability } from "./types";

/** What somebody with these abilities sees and does not see, in words. */
export function RolePreview({ may, abilities }: { may: Set<string>; abilities: Ability[] }) {
  const { sees, without } = sentencesOf(may, abilities);
  return (
    <section aria-labelledby="role-preview" className="text-13" aria-live="polite">
      <h2 id="role-preview" className="mb-3 font-semibold text-14">
        What this role sees
      </h2>
      {sees.length === 0 ? (
        <p className="text-ink-2">Nothing yet: tick an ability or include a role.</p>
      ) : (
        <ul className="grid gap-2">
          {sees.map((sentence) => (
            <li key={sentence} className="grid grid-cols-[16px_minmax(0,1fr)] gap-2">
              <Check size={16} className="mt-0.5 text-accent" aria-hidden />
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {without.length > 0 && (
        <ul aria-label="Hidden from this role" className="mt-4 grid gap-2 text-ink-3">
          {without.map((sentence) => (
            <li key={sentence} className="grid grid-cols-[16px_minmax(0,1fr)] gap-2">
              <EyeOff size={16} className="mt-0.5" aria-hidden />
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
