"use client";

import { exactMoment, type Place, shortDate } from "@/lib/format";
import { Button } from "@/ui/button";
import type { BankVersion } from "./types";

interface Props {
  versions: BankVersion[];
  current: number;
  place: Place;
  /** Takes an earlier version's words into the draft; null where nothing can be changed. */
  onTake: ((version: BankVersion) => void) | null;
}

/** What the question was, newest first. */
export function History({ versions, current, place, onTake }: Props) {
  return (
    <aside aria-labelledby="history">
      <h2 id="history" className="mb-2 font-semibold text-14">
        History
      </h2>
      <ol className="divide-y divide-line border-line border-y">
        {versions.map((version) => (
          <li key={version.number} className="num flex items-start justify-between gap-3 py-2.5">
            <div className="min-w-0 text-13">
              <p className="font-medium">
                Version {version.number}
                {version.number === current && <span className="text-ink-2">, now</span>}
              </p>
              {version.note && <p className="break-words">{version.note}</p>}
              <p className="text-ink-2">
                {version.created_by_name && `${version.created_by_name}, `}
                <time dateTime={version.created_at} title={exactMoment(version.created_at, place)}>
                  {shortDate(version.created_at, place, version.created_at)}
                </time>
              </p>
            </div>
            {onTake && version.number !== current && (
              <Button
                size="s"
                variant="quiet"
                aria-label={`Take version ${version.number} again`}
                onClick={() => onTake(version)}
              >
                Take again
              </Button>
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}
