"use client";

import { Checkbox } from "@/ui/checkbox";

interface Strict {
  match_case?: boolean;
  match_accents?: boolean;
}

/** What counts when words are compared. */
export function Strictness({
  strict,
  onChange,
}: {
  strict: Strict;
  onChange: (patch: Strict) => void;
}) {
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <Checkbox
        checked={strict.match_case ?? false}
        onCheckedChange={(match_case) => onChange({ match_case })}
        label="Capitals matter"
      />
      <Checkbox
        checked={strict.match_accents ?? false}
        onCheckedChange={(match_accents) => onChange({ match_accents })}
        label="Accents matter"
      />
    </div>
  );
}
